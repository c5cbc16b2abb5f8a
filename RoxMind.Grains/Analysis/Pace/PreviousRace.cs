namespace RoxMind.Grains.Analysis.Pace;

/// <summary>What an earlier race of the same athlete says before the start of a new one.</summary>
/// <param name="TotalS">Its finish time, seconds.</param>
/// <param name="ExpectedS">Usual finish of its standard at a usual event, seconds, so that races of different standards can be compared.</param>
/// <param name="MonthsBetween">Months from that race to this one; null when a date is unknown.</param>
/// <param name="EventLog">
/// Log of the factor by which its event's course was slower than usual, see <see cref="RoxMind.Grains.Analysis.Courses.CourseEffects.OwnTotalLog"/>; 0 when unknown.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("previous-race")]
public sealed record PreviousRace(
    [property: Id(0)] int TotalS,
    [property: Id(1)] int ExpectedS,
    [property: Id(2)] double? MonthsBetween,
    [property: Id(3)] double EventLog = 0
);
