using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Athletes;

/// <summary>Keeps an athlete's races in the order they were raced.</summary>
internal static class RaceHistory
{
    /// <summary>
    /// Puts a race that is not explained yet where it belongs. Those that cannot be told apart in time are in the order of their ids,
    /// so that it does not matter which came first.
    /// </summary>
    /// <returns>Where it is.</returns>
    public static int Insert(List<AthleteRace> races, AthleteRace race)
    {
        var at = races.FindIndex(held => Compare(held.Result, race.Result) > 0);
        at = at < 0 ? races.Count : at;
        races.Insert(at, race);
        return at;
    }

    private static int Compare(RaceResult one, RaceResult other)
    {
        var order = RaceOrder.Instance.Compare(one, other);
        return order != 0 ? order : string.CompareOrdinal(one.RaceId, other.RaceId);
    }
}
