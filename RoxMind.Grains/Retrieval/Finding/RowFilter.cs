using System.Collections;
using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Conditions;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>Finds the rows that fulfil conditions: each condition for a batch of rows at a time, the cheap ones first.</summary>
internal sealed class RowFilter
{
    private readonly RaceView _view;
    private readonly RaceConditions _asked;
    private readonly IRowCondition[] _conditions;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Prepares the conditions.</summary>
    /// <param name="view">The races.</param>
    /// <param name="asked">What they are to fulfil.</param>
    /// <param name="norms">Norms by standard; null where there are none.</param>
    /// <param name="also">Further conditions.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public RowFilter(
        RaceView view,
        RaceConditions asked,
        Func<StationStandard, CohortSnapshot?> norms,
        IEnumerable<IRowCondition> also,
        CancellationToken cancellationToken
    )
    {
        (_view, _asked, _cancellationToken) = (view, asked, cancellationToken);
        _conditions = [.. Codes(), .. Times(norms), .. also];
    }

    /// <summary>The rows.</summary>
    /// <param name="last">One more condition, the last to be looked at; null for none.</param>
    public IEnumerable<SelectedRows> Select(IRowCondition? last = null) => Select(last, isCompleteOnly: false);

    /// <summary>The rows of complete races.</summary>
    public IEnumerable<SelectedRows> SelectComplete() => Select(null, isCompleteOnly: true);

    private IEnumerable<SelectedRows> Select(IRowCondition? last, bool isCompleteOnly)
    {
        var rows = new int[RaceRows.BatchSize];
        IRowCondition[] conditions = last is null ? _conditions : [.. _conditions, last];
        foreach (
            var block in _view.Blocks.Where(block => IsOf(block.Standard) && (block.IsComplete || !isCompleteOnly))
        )
        {
            var columns = block.Rows.Columns;
            var (first, end) = _asked.Total is { } bounds
                ? (
                    columns.FirstAtLeast(bounds.Lowest),
                    bounds.Highest == int.MaxValue ? columns.Count : columns.FirstAtLeast(bounds.Highest + 1)
                )
                : (0, columns.Count);
            for (; first < end; first += RaceRows.BatchSize)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                var count = 0;
                for (var row = first; row < Math.Min(end, first + RaceRows.BatchSize); row++)
                {
                    rows[count] = row;
                    count += columns.IsLive(row) ? 1 : 0;
                }

                foreach (var condition in conditions)
                {
                    count = count == 0 ? 0 : condition.Keep(block, rows.AsSpan(0, count));
                }

                if (count > 0)
                {
                    yield return new SelectedRows(block, rows.AsMemory(0, count));
                }
            }
        }
    }

    private bool IsOf(StationStandard standard) =>
        (_asked.Standard is null || standard == _asked.Standard)
        && IsAmong(_asked.Genders, standard.Gender)
        && IsAmong(_asked.Divisions, standard.Division);

    private static bool IsAmong<T>(ImmutableArray<T> some, T one) => some.IsEmpty || some.Contains(one);

    private IEnumerable<IRowCondition> Codes()
    {
        var codes = _view.Codes;
        if (_asked is not { AgeGroup: null, FromAge: null, ToAge: null })
        {
            yield return new CodeCondition(rows => rows.Ages, Decide(codes.Ages.Span, IsOfAge));
        }

        if (_asked is not { EventIds.IsEmpty: true, City: null, Season: null, SeasonMin: null, Year: null })
        {
            yield return new CodeCondition(rows => rows.Occasions, Decide(codes.Occasions.Span, IsAt));
        }

        if (Nations.Of(_asked.Nationality) is { } nation)
        {
            yield return new CodeCondition(
                rows => rows.Nations,
                Decide(codes.Nations.Span, code => string.Equals(Nations.Of(code), nation, StringComparison.Ordinal))
            );
        }

        if (_asked is not { FirstTotal: null, LaterTotal: null })
        {
            var athletes = FirstAndLater.Of(_view, _asked.FirstTotal, _asked.LaterTotal);
            yield return new CodeCondition(rows => rows.Athletes, athletes);
        }

        if (!_asked.Names.IsEmpty)
        {
            yield return new CodeCondition(rows => rows.Athletes, _view.AthletesCalled(_asked.Names));
            yield return new NameCondition(_asked.Names);
        }
    }

    private IEnumerable<IRowCondition> Times(Func<StationStandard, CohortSnapshot?> norms)
    {
        foreach (var (part, bounds) in _asked.Times)
        {
            yield return TimeCondition.Within(part, bounds);
        }

        if (_asked.RunDelta is { } delta)
        {
            yield return TimeCondition.OfDelta(delta);
        }

        foreach (var band in _asked.Percentiles)
        {
            yield return TimeCondition.AtPercentile(band, norms);
        }
    }

    private static BitArray Decide<T>(ReadOnlySpan<T> all, Func<T, bool> isTaken)
    {
        var taken = new BitArray(all.Length);
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = isTaken(all[i]);
        }

        return taken;
    }

    private bool IsOfAge(AgeGroup group) =>
        (_asked.AgeGroup is null || group == _asked.AgeGroup)
        && (_asked.FromAge is not { } from || (group.IsKnown && group.From >= from))
        && (_asked.ToAge is not { } to || (group.IsKnown && group.To <= to));

    private bool IsAt(Occasion occasion) =>
        IsAmong(_asked.EventIds, occasion.EventId)
        && (_asked.Season is null || occasion.Place.Season == _asked.Season)
        && (_asked.SeasonMin is null || occasion.Place.Season >= _asked.SeasonMin)
        && (_asked.Year is null || occasion.Year == _asked.Year)
        && (_asked.City is null || occasion.Place.IsIn(_asked.City));
}
