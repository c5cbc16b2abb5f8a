namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// How much longer a time may be than that of an athlete of the same finish, log, before it held a mishap: what is beyond does not carry
/// over to the next race.
/// </summary>
/// <param name="Run">A run.</param>
/// <param name="Station">A station: being weak at one is usual, and is there again.</param>
/// <param name="Fade">How much slower than usual the last four runs may get beside the first four, log; who broke down did not race as usual.</param>
/// <param name="FadeShare">Of what is beyond that, so much of the whole finish is not there again: stations suffer too. 0 when not known.</param>
public sealed record MishapLimits(double Run, double Station, double Fade = 0, double FadeShare = 0);
