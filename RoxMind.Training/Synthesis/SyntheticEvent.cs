using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>An invented event.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Season">Season number; the name tells it too.</param>
/// <param name="Date">Day of the race.</param>
/// <param name="City">An invented city.</param>
/// <param name="Slug">Part of the file name that is its own, for example <c>2024-03-lindhafen</c>; sorts by date.</param>
internal sealed record SyntheticEvent(string Id, int Season, DateOnly Date, string City, string Slug)
{
    /// <summary>The name in the form that organisers use.</summary>
    public string Name => $"S{Season} {Date.Year} {City}";

    /// <summary>What the stations ask for at this event.</summary>
    public StationStandard StandardOf(Division division, Gender gender) => StationStandard.Of(division, gender, Season);
}
