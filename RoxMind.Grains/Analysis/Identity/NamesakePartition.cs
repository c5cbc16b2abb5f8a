namespace RoxMind.Grains.Analysis.Identity;

/// <summary>Tells the races of one name apart by athlete.</summary>
public static class NamesakePartition
{
    /// <summary>
    /// Joins what goes together best first, as long as one athlete can have raced all of it. It is made of the races alone: their order
    /// does not matter, nor who had them before.
    /// </summary>
    /// <param name="races">The races of one name, gender category and kind.</param>
    /// <returns>The races of each athlete in the order of their ids; the athletes in the order of their first race's.</returns>
    public static IReadOnlyList<IReadOnlyList<NamesakeRace>> Of(IEnumerable<NamesakeRace> races)
    {
        ArgumentNullException.ThrowIfNull(races);
        var ordered = races.OrderBy(race => race.RaceId, StringComparer.Ordinal).ToArray();
        var groups = ordered.Select(race => new List<NamesakeRace> { race }).ToArray();
        foreach (var (one, other) in Pairs(ordered))
        {
            var (first, second) = (groups[one], groups[other]);
            if (!ReferenceEquals(first, second) && CanBeOne(first, second))
            {
                first.AddRange(second);
                for (var i = 0; i < groups.Length; i++)
                {
                    groups[i] = ReferenceEquals(groups[i], second) ? first : groups[i];
                }
            }
        }

        return
        [
            .. groups
                .Distinct<List<NamesakeRace>>(ReferenceEqualityComparer.Instance)
                .Select(group => group.OrderBy(race => race.RaceId, StringComparer.Ordinal).ToArray()),
        ];
    }

    /// <summary>The pairs that can be one athlete's, those that go together best first.</summary>
    private static IEnumerable<(int One, int Other)> Pairs(NamesakeRace[] races)
    {
        var pairs = new List<(double Distance, int One, int Other)>();
        for (var one = 0; one < races.Length; one++)
        {
            for (var other = one + 1; other < races.Length; other++)
            {
                if (NamesakeRules.CanBeOne(races[one], races[other]))
                {
                    pairs.Add((NamesakeRules.Distance(races[one], races[other]), one, other));
                }
            }
        }

        pairs.Sort();
        return pairs.Select(pair => (pair.One, pair.Other));
    }

    private static bool CanBeOne(List<NamesakeRace> first, List<NamesakeRace> second) =>
        first.TrueForAll(one => second.TrueForAll(other => NamesakeRules.CanBeOne(one, other)));
}
