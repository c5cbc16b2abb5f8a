using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>Counts what an event's results lack.</summary>
internal static class QualityReader
{
    /// <summary>Reads the results of a read model.</summary>
    public static EventQuality Read(IReadOnlyCollection<Finisher> finishers)
    {
        var missing = new int[RaceFormat.SegmentCount];
        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        var doubtful = new Dictionary<string, int>(StringComparer.Ordinal);
        var (incomplete, ageless, nameless, differing, waiting, below, notRanked) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var finisher in finishers)
        {
            var result = finisher.Result;
            incomplete += result.IsComplete ? 0 : 1;
            below +=
                result.IsComplete && result.IsRanked && result.TotalS < result.PartsS - RaceResult.RoundingS ? 1 : 0;
            var codes = result.Doubtful.Select(split => split.Code);
            foreach (var code in result.RoxzoneDoubt is { } roxzone ? codes.Append(roxzone.Code) : codes)
            {
                doubtful[code] = doubtful.GetValueOrDefault(code) + 1;
            }

            notRanked += result.IsRanked ? 0 : 1;
            ageless += result.AgeGroup.IsKnown ? 0 : 1;
            nameless += string.IsNullOrWhiteSpace(result.Entrant.Name) ? 1 : 0;
            differing += result.DiffersFromParts ? 1 : 0;
            waiting += finisher.Ready is null ? 1 : 0;
            for (var segment = 0; segment < missing.Length; segment++)
            {
                var isTold =
                    result.RoxzoneTotalS is not null && RaceFormat.Kind((Segment)segment) == SegmentKind.Roxzone;
                missing[segment] += result.Splits.Raw[segment] == 0 && !isTold ? 1 : 0;
            }

            if (finisher.Ready?.Unavailable is { } reason)
            {
                reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
            }
        }

        return new EventQuality(
            finishers.Count,
            incomplete,
            [.. missing],
            ageless,
            nameless,
            differing,
            waiting,
            finishers.Count - waiting - reasons.Values.Sum(),
            Frequent(reasons),
            Frequent(doubtful),
            notRanked,
            below
        );
    }

    private static ImmutableArray<ReasonCount> Frequent(Dictionary<string, int> counts) =>
        [
            .. counts
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => new ReasonCount(count.Key, count.Value)),
        ];
}
