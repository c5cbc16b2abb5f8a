using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Conditions;
using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>Finds who is alike and better, with what the question demands as hard conditions.</summary>
internal sealed class SimilarMatches : IDisposable
{
    private const double BetterSegment = 0.90;
    private const double BetterSum = 0.97;

    private readonly Meaning _meaning;
    private readonly Likeness _likeness;
    private readonly AnswerSources _sources;
    private readonly RaceResult _own;
    private readonly Splits _mine;
    private readonly ShapeDistance _distance;
    private RowFilter? _filter;

    /// <summary>Prepares the search.</summary>
    public SimilarMatches(Meaning meaning, AnswerSources sources, CohortSnapshot cohort)
    {
        (_meaning, _sources, _likeness) = (meaning, sources, meaning.Similarity!);
        _own = sources.Asker!.Result;
        Matches = new BestRaces(sources.View);

        // What is indexed of the race itself is free of its course, as what it is compared with.
        _mine = sources.Finder.Find(_own.RaceId)?.Comparable ?? _own.Splits;
        _distance = new ShapeDistance(_mine, cohort.Noise, [.. meaning.BetterAt.SelectMany(part => part.Segments)]);
    }

    /// <summary>The matches, each athlete's most alike.</summary>
    public BestRaces Matches { get; }

    /// <summary>How far the level may differ, percent; null where it does not count, or is said in seconds.</summary>
    public int? TolerancePct { get; private set; }

    /// <summary>Finds the matches.</summary>
    public void Find()
    {
        if (_likeness.Basis == LikenessBasis.Shape)
        {
            Take(null, []);
        }
        else if (_likeness.ToleranceS is { } seconds)
        {
            Take(new TimeBounds(Gte: _own.TotalS - seconds, Lte: _own.TotalS + seconds), []);
        }
        else
        {
            foreach (var tolerance in SimilaritySearch.TolerancesPct)
            {
                TolerancePct = tolerance;
                TakeNear(tolerance);
                if (Matches.Races >= SimilaritySearch.Enough)
                {
                    break;
                }
            }
        }
    }

    /// <summary>What being as fast as a match would bring, by part.</summary>
    public ImmutableArray<PartGain> GainsOf(IndexedRace race) =>
        [
            .. _meaning.BetterAt.Select(part => new PartGain(
                part.Name,
                part.SecondsOf(race.Comparable, race.TotalS) is { } other ? GainIn(part)(other) ?? 0 : 0
            )),
        ];

    /// <summary>What being as fast in a part as the middle one of the matches would bring, seconds.</summary>
    public int MedianGainS(TimedPart part)
    {
        var gainOf = GainIn(part);
        return MedianTime.Of(
                _filter!,
                Matches,
                (races, rows, seconds) =>
                {
                    races.ReadComparable(part, rows, seconds);
                    foreach (ref var second in seconds)
                    {
                        second = second == RaceRows.Missing ? second : gainOf(second) ?? RaceRows.Missing;
                    }
                }
            ) ?? 0;
    }

    /// <inheritdoc/>
    public void Dispose() => Matches.Dispose();

    /// <summary>Takes those whose level is near.</summary>
    private void TakeNear(int tolerancePct)
    {
        if (_likeness.Basis != LikenessBasis.Segments)
        {
            var (first, last) = SimilarityProbe.TotalsNear(_own.TotalS, tolerancePct);
            Take(new TimeBounds(Gte: first, Lte: last), []);
            return;
        }

        Take(
            null,
            _likeness.Parts.Select(part =>
            {
                var own = part.SecondsOf(_mine, _own.TotalS);
                return TimeCondition.Comparable(
                    part,
                    other => own is { } mine && Math.Abs(other - mine) <= tolerancePct / 100.0 * mine
                );
            })
        );
    }

    private void Take(TimeBounds? total, IEnumerable<IRowCondition> near)
    {
        var conditions = _sources.Conditions(_meaning.Filters) with { Standard = _own.Standard };
        _filter = _sources.Filter(
            conditions with
            {
                Total = total is null ? conditions.Total : conditions.Total?.And(total) ?? total,
            },
            [new OthersCondition(_sources.Asker!.Profile.AthleteId), .. near, .. Better()]
        );
        var keys = new int[RaceRows.BatchSize];
        var shape = new float[ShapeVector.Length];
        Matches.Clear();
        foreach (var selected in _filter.SelectComplete())
        {
            var rows = selected.Numbers.Span;
            for (var i = 0; i < rows.Length; i++)
            {
                keys[i] = KeyOf(selected.Block.Rows.Columns, rows[i], shape);
            }

            Matches.Add(selected, keys);
        }
    }

    /// <summary>How unlike a race is, as a number: the bits of what is not negative are in its order.</summary>
    private int KeyOf(RaceColumns columns, int row, float[] shape)
    {
        if (_likeness.Basis == LikenessBasis.TotalTime)
        {
            return Math.Abs(columns.TotalOf(row) - _own.TotalS);
        }

        columns.ReadShape(row, shape);
        return BitConverter.SingleToInt32Bits((float)_distance.To(shape));
    }

    private IEnumerable<IRowCondition> Better() =>
        [
            .. _meaning.BetterAt.Select(part =>
            {
                var (gainOf, isEnough) = (GainIn(part), EnoughIn(part));
                return TimeCondition.Comparable(part, other => gainOf(other) is { } gain && isEnough(gain));
            }),
            .. _meaning.NotBetterAt.Select(part =>
            {
                var gainOf = GainIn(part);
                return TimeCondition.Comparable(part, other => gainOf(other) is <= 0);
            }),
        ];

    /// <summary>Whether a gain in a part is enough; asked of parts that have an own time alone.</summary>
    private Func<int, bool> EnoughIn(TimedPart part)
    {
        if (_meaning.MinGainS.TryGetValue(part, out var least))
        {
            return gain => gain >= least;
        }

        var own = part.SecondsOf(_own.Splits, _own.TotalS) ?? 0;
        var most = own * (part.IsSegment ? BetterSegment : BetterSum);
        return gain => own - gain <= most;
    }

    /// <summary>Seconds that being as fast in a part would bring on the own course, by the other's time.</summary>
    private Func<int, int?> GainIn(TimedPart part)
    {
        var (mine, own) = (part.SecondsOf(_mine, _own.TotalS), part.SecondsOf(_own.Splits, _own.TotalS));
        return (mine, own) is ({ } time, { } ownTime)
            ? other => (int)Math.Round(ownTime * (1 - ((double)other / time)))
            : _ => null;
    }
}
