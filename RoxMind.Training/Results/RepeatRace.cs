namespace RoxMind.Training.Results;

/// <summary>A race of an athlete who raced before, as positions in <see cref="TrainingSet.Races"/>.</summary>
/// <param name="Race">The later race.</param>
/// <param name="Previous">The latest earlier race.</param>
internal sealed record RepeatRace(int Race, int Previous);
