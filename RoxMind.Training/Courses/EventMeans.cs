namespace RoxMind.Training.Courses;

/// <summary>The athletes of one standard at one event, whose transitions were all measured, or all divided.</summary>
/// <param name="Standard">Position of the standard.</param>
/// <param name="Count">How many athletes.</param>
/// <param name="MeanLogs">Mean of their log times, age taken out, by segment.</param>
/// <param name="IsDivided">Whether only the sum of the transitions was measured.</param>
internal sealed record EventMeans(int Standard, int Count, double[] MeanLogs, bool IsDivided);
