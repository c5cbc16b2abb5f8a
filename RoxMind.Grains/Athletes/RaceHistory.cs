using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Athletes;

/// <summary>Keeps an athlete's races in the order they were raced.</summary>
internal static class RaceHistory
{
    /// <summary>Puts a race that is not explained yet where it belongs; after those that it cannot be told apart from in time.</summary>
    /// <returns>Where it is.</returns>
    public static int Insert(List<AthleteRace> races, AthleteRace race)
    {
        var at = races.FindIndex(held => RaceOrder.Instance.Compare(held.Result, race.Result) > 0);
        at = at < 0 ? races.Count : at;
        races.Insert(at, race);
        return at;
    }
}
