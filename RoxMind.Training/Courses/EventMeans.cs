namespace RoxMind.Training.Courses;

/// <summary>The athletes of one standard at one event.</summary>
/// <param name="Standard">Position of the standard.</param>
/// <param name="Count">How many athletes.</param>
/// <param name="MeanLogs">Mean of their log times, age taken out, by segment.</param>
internal sealed record EventMeans(int Standard, int Count, double[] MeanLogs);
