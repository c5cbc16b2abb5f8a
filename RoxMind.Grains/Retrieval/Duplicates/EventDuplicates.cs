using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Duplicates;

/// <summary>Finds events that may be one: of one weekend, with nearly one name.</summary>
internal static class EventDuplicates
{
    /// <summary>Days between the first of one and the first of the other: the days of a weekend.</summary>
    private const int MostDays = 3;

    /// <summary>Letters and digits that names may differ by: a number, a letter, a slip.</summary>
    private const int MostLetters = 2;

    private const int LeastLetters = 4;

    /// <summary>Finds them, in the order of their ids.</summary>
    public static IEnumerable<PossibleDuplicate> Find(IEnumerable<IndexedRace> races)
    {
        var events = races
            .Where(race => race.EventName is not null)
            .GroupBy(race => race.EventId, StringComparer.Ordinal)
            .OrderBy(own => own.Key, StringComparer.Ordinal)
            .Select(own => (Id: own.Key, Name: own.First().EventName!, Day: Day(own)))
            .ToList();
        for (var i = 0; i < events.Count; i++)
        {
            for (var j = i + 1; j < events.Count; j++)
            {
                var (one, other) = (events[i], events[j]);
                if (AreOfOneTime(one.Day, other.Day) && AreNear(one.Name, other.Name))
                {
                    yield return new PossibleDuplicate(
                        DuplicateReason.NearEvent,
                        $"\"{one.Name}\" and \"{other.Name}\" are of one time and have nearly one name.",
                        [],
                        [one.Id, other.Id],
                        []
                    );
                }
            }
        }
    }

    private static RaceDay Day(IEnumerable<IndexedRace> races) =>
        races.Select(race => RaceDay.Of(race.ToResult())).MinBy(day => (!day.IsDated, day.Earliest));

    private static bool AreOfOneTime(RaceDay one, RaceDay other) =>
        one.IsDated && other.IsDated
            ? Math.Abs(one.Earliest.DayNumber - other.Earliest.DayNumber) <= MostDays
            : one.Earliest <= other.Latest && other.Earliest <= one.Latest;

    private static bool AreNear(string one, string other)
    {
        var (first, second) = (Letters(one), Letters(other));
        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        return first == second
            || (
                shorter.Length >= LeastLetters
                && (
                    EditDistance.IsOne(first, second)
                    || (
                        longer.Length - shorter.Length <= MostLetters
                        && longer.StartsWith(shorter, StringComparison.Ordinal)
                    )
                )
            );
    }

    private static string Letters(string name) =>
        CityNames
            .Translate(Spelling.Fold(EventName.Parse(name).City))
            .Replace(" ", string.Empty, StringComparison.Ordinal);
}
