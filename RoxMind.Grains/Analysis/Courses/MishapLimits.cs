namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// How much longer a time may be than that of an athlete of the same finish, log, before it held a mishap: what is beyond does not carry
/// over to the next race.
/// </summary>
/// <param name="Run">A run.</param>
/// <param name="Station">A station: being weak at one is usual, and is there again.</param>
public sealed record MishapLimits(double Run, double Station);
