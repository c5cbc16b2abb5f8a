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
        var (incomplete, ageless, nameless, differing, waiting) = (0, 0, 0, 0, 0);
        foreach (var finisher in finishers)
        {
            var result = finisher.Result;
            incomplete += result.Splits.IsComplete ? 0 : 1;
            ageless += result.AgeGroup.IsKnown ? 0 : 1;
            nameless += string.IsNullOrWhiteSpace(result.Entrant.Name) ? 1 : 0;
            differing += result.Splits.IsComplete && result.Splits.SumS != result.TotalS ? 1 : 0;
            waiting += finisher.Ready is null ? 1 : 0;
            for (var segment = 0; segment < missing.Length; segment++)
            {
                missing[segment] += result.Splits.Raw[segment] == 0 ? 1 : 0;
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
            [
                .. reasons
                    .OrderByDescending(reason => reason.Value)
                    .ThenBy(reason => reason.Key, StringComparer.Ordinal)
                    .Select(reason => new ReasonCount(reason.Key, reason.Value)),
            ]
        );
    }
}
