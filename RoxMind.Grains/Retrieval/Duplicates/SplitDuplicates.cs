using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>Finds results that have all parts in common.</summary>
internal static class SplitDuplicates
{
    /// <summary>Finds them, in the order of their ids.</summary>
    public static IEnumerable<PossibleDuplicate> Find(IEnumerable<IndexedRace> races) =>
        races
            .Where(race => EqualParts.AreEnough(race.Splits))
            .GroupBy(race => race.Splits)
            .Select(equal => equal.OrderBy(race => race.RaceId, StringComparer.Ordinal).ToArray())
            .Where(equal => equal.Length > 1)
            .OrderBy(equal => equal[0].RaceId, StringComparer.Ordinal)
            .Select(Duplicate);

    /// <summary>How many races of an event are equal to another race, of this event or another.</summary>
    public static int Count(IEnumerable<IndexedRace> races, string eventId)
    {
        var known = races.Where(race => EqualParts.AreEnough(race.Splits)).ToList();
        var own = known.Where(race => race.EventId == eventId).CountBy(race => race.Splits).ToDictionary();
        var elsewhere = known
            .Where(race => race.EventId != eventId && own.ContainsKey(race.Splits))
            .Select(race => race.Splits)
            .ToHashSet();
        return own.Where(equal => equal.Value > 1 || elsewhere.Contains(equal.Key)).Sum(equal => equal.Value);
    }

    private static PossibleDuplicate Duplicate(IndexedRace[] equal)
    {
        var events = equal.Select(race => race.EventId).Distinct().Order(StringComparer.Ordinal).ToList();
        var divisions = equal.Select(race => race.Standard.Division).Distinct().Count();
        var parts = RaceFormat.SegmentCount - equal[0].Splits.MissingCount;
        return new PossibleDuplicate(
            DuplicateReason.EqualSplits,
            $"{equal.Length} results have {parts} equal splits, in {Count(events.Count, "event")} and {Count(divisions, "division")}.",
            [.. equal.Select(race => race.AthleteId).Distinct().Order(StringComparer.Ordinal)],
            [.. events],
            [.. equal.Select(race => new DuplicateRace(race.RaceId, race.AthleteId))]
        );
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
