namespace RoxMind.Grains.Analysis.Report;

/// <summary>What athletes with such a finish run at their next race, on a course like this one: the middle half.</summary>
/// <param name="FastS">A quarter is faster, seconds.</param>
/// <param name="SlowS">A quarter is slower, seconds.</param>
[GenerateSerializer]
[Immutable]
[Alias("next-race")]
public sealed record NextRace([property: Id(0)] int FastS, [property: Id(1)] int SlowS);
