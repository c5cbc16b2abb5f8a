namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>A fault of a text.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">Where.</param>
public sealed record TextFault(FaultKind Kind, string Detail);
