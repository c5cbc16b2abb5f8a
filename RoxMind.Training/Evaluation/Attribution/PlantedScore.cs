namespace RoxMind.Training.Evaluation.Attribution;

/// <summary>What the analysis makes of faults that were planted into real races.</summary>
/// <param name="OneSegment">
/// Races without a priority of their own in which one run or station was made slower by 1.5 standard deviations of athletes about
/// their event: how often it is the first priority.
/// </param>
/// <param name="OneNear">Those of them in which that time is less than five standard deviations from what the others let expect.</param>
/// <param name="AllRuns">
/// Races in which no group stands out and all runs were made slower by one standard deviation: how often running is the group that
/// is furthest behind.
/// </param>
/// <param name="Untouched">
/// Races with one run or station five standard deviations from what the others let expect: how often no other segment's expectation
/// is more than 10 s from what it is where that time is missing.
/// </param>
/// <param name="Flagged">How often that time was set aside.</param>
/// <param name="CleanFlagged">The times of those races as they were: how often one was set aside.</param>
/// <param name="NearFlagged">Those of them less than five standard deviations from what the others let expect: how often one was.</param>
internal sealed record PlantedScore(
    ShareScore OneSegment,
    ShareScore OneNear,
    ShareScore AllRuns,
    ShareScore Untouched,
    ShareScore Flagged,
    ShareScore CleanFlagged,
    ShareScore NearFlagged
);
