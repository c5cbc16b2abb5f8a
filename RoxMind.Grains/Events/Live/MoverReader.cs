using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts.Movers;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Grains.Events.Live;

/// <summary>Finds who gained and lost places on a read model, and keeps the latest answers until an entry changes them.</summary>
/// <remarks>
/// Forecasts are not calibrated to the event here: a course slows everyone of one division and gender, so the order stays.
/// </remarks>
internal sealed class MoverReader(EventReadModel readModel, IPaceForecaster forecaster)
{
    private const int MaxKept = 8;

    private readonly Dictionary<MoversQuery, IReadOnlyList<MoverPassage>> _kept = [];
    private long _head = -1;

    /// <summary>A part of the movers.</summary>
    public async Task<MoversPage> ReadAsync(MoversQuery query, CancellationToken cancellationToken)
    {
        var head = readModel.Head;
        var field = query with { Direction = MoverDirection.Gained, Range = ListRange.First(1) };
        if (_head != head || _kept.Count == MaxKept)
        {
            _kept.Clear();
            _head = head;
        }

        if (!_kept.TryGetValue(field, out var passages))
        {
            passages = query.Basis == MoverBasis.Time ? ByTime(query) : await ByForecastAsync(query, cancellationToken);
            if (_head == head)
            {
                _kept[field] = passages;
            }
        }

        return Movers.Between(passages, query);
    }

    private List<MoverPassage> ByTime(MoversQuery query)
    {
        // As far as each has come is no common checkpoint of times: the finish is.
        var to = query.To ?? RaceFormat.SegmentCount;
        var passages = new List<MoverPassage>();
        foreach (var start in Starts(query))
        {
            if (start.TimeAfter(query.From) is { } fromS && start.TimeAfter(to) is { } toS)
            {
                passages.Add(new MoverPassage(start, to, fromS, toS));
            }
        }

        return passages;
    }

    private async Task<IReadOnlyList<MoverPassage>> ByForecastAsync(
        MoversQuery query,
        CancellationToken cancellationToken
    )
    {
        var standard = StationStandard.Of(query.Division, query.Gender, readModel.Season);
        var starts = Starts(query).Where(start => start.SegmentsDone >= Math.Max(query.From, query.To ?? 0)).ToList();
        var walks = await Task.WhenAll(
            starts.Select(start =>
                forecaster
                    .ForecastAsync(new PaceQuery(standard, start.Entry.AgeGroup, start.Splits, null), cancellationToken)
                    .AsTask()
            )
        );
        var passages = new List<MoverPassage>();
        for (var i = 0; i < starts.Count; i++)
        {
            var to = query.To ?? starts[i].SegmentsDone;
            if (Forecast(starts[i], walks[i], query.From) is { } fromS && Forecast(starts[i], walks[i], to) is { } toS)
            {
                passages.Add(new MoverPassage(starts[i], to, fromS, toS));
            }
        }

        return passages;
    }

    private IEnumerable<FieldStart> Starts(MoversQuery query) =>
        readModel.Field(query.Division, query.Gender, query.AgeGroup);

    /// <summary>The finish as it looked at a checkpoint; null when a missing split hides it.</summary>
    private static int? Forecast(FieldStart start, ImmutableArray<PaceStep> walk, int segments) =>
        segments == RaceFormat.SegmentCount && start.TotalS is { } total ? total
        : segments == 0 && start.ExpectedS is { } expected ? expected
        : segments < walk.Length ? walk[segments].ForecastS
        : null;
}
