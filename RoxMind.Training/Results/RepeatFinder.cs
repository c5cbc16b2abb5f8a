using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Results;

/// <summary>
/// Finds athletes who raced more than once: same name, gender and nation, singles only, plausible age groups, one race an event. A
/// name that occurs twice in one event is left out: it is two athletes, or one whose races can't be told apart.
/// </summary>
internal static class RepeatFinder
{
    /// <summary>Finds the repeats.</summary>
    /// <param name="races">Races in any order.</param>
    public static ImmutableArray<RepeatRace> Find(ImmutableArray<RaceResult> races) =>
        [
            .. Enumerable
                .Range(0, races.Length)
                .Where(i => IsSingle(races[i].Division) && !string.IsNullOrWhiteSpace(races[i].Entrant.Name))
                .GroupBy(i =>
                    (
                        Name: races[i].Entrant.Name!.Trim().ToUpperInvariant(),
                        races[i].Gender,
                        Nation: races[i].Entrant.Nationality ?? string.Empty
                    )
                )
                .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Gender)
                .ThenBy(group => group.Key.Nation, StringComparer.Ordinal)
                .SelectMany(group => Pairs(races, [.. group])),
        ];

    private static IEnumerable<RepeatRace> Pairs(ImmutableArray<RaceResult> races, int[] own)
    {
        if (own.Length < 2 || own.Select(i => races[i].EventId).Distinct().Count() < own.Length)
        {
            yield break;
        }

        var ordered = own.OrderBy(i => races[i], RaceOrder.Instance).ThenBy(i => races[i].EventId).ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            var (earlier, later) = (races[ordered[i - 1]], races[ordered[i]]);
            var years = (RaceOrder.Year(later) ?? 0) - (RaceOrder.Year(earlier) ?? 0);
            if (earlier.AgeGroup.IsPlausibleBefore(later.AgeGroup, Math.Max(0, years)))
            {
                yield return new RepeatRace(ordered[i], ordered[i - 1]);
            }
        }
    }

    private static bool IsSingle(Division division) => division is Division.Open or Division.Pro or Division.Elite;
}
