namespace RoxMind.Tests;

/// <summary>Tests that measure the whole process: no other test runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
