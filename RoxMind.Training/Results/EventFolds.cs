using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Results;

/// <summary>
/// Divides events into folds of similar size: each fold's events are held out while models are trained on all others. An
/// event is never divided, for its finishers share one course.
/// </summary>
internal static class EventFolds
{
    /// <summary>The fold of each race.</summary>
    /// <param name="races">The races.</param>
    /// <param name="count">How many folds, 2 or more.</param>
    /// <param name="seed">Another seed gives another division.</param>
    public static int[] Assign(IReadOnlyList<RaceResult> races, int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var sizes = new int[count];
        var folds = new Dictionary<string, int>(StringComparer.Ordinal);
        var random = new Random(seed);
        var events = races
            .GroupBy(race => race.EventId)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Id: group.Key, Size: group.Count(), Draw: random.NextDouble()))
            .OrderByDescending(e => e.Size * (0.5 + e.Draw));
        foreach (var (id, size, _) in events)
        {
            var fold = Array.IndexOf(sizes, sizes.Min());
            folds.Add(id, fold);
            sizes[fold] += size;
        }

        return [.. races.Select(race => folds[race.EventId])];
    }
}
