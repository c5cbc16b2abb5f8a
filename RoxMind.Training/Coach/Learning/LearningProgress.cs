namespace RoxMind.Training.Coach.Learning;

/// <summary>Where learning stands after a step.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">All steps.</param>
/// <param name="Loss">Mean cross entropy of the last steps' tokens, nats.</param>
/// <param name="TokensPerSecond">Tokens learnt from a second, filling excluded.</param>
internal readonly record struct LearningProgress(int Step, int Steps, double Loss, double TokensPerSecond);
