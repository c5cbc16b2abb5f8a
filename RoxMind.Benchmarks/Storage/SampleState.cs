namespace RoxMind.Benchmarks.Storage;

/// <summary>About as much as an athlete with three analysed races has: a kilobyte.</summary>
[GenerateSerializer]
[Alias("benchmark-sample-state")]
internal sealed record SampleState
{
    [Id(0)]
    public string Name { get; set; } = "Jo Sample, three races";

    [Id(1)]
    public int Writes { get; set; }

    [Id(2)]
    public List<int> SplitsS { get; set; } = [.. Enumerable.Range(0, 3 * 23).Select(i => 180 + i)];

    [Id(3)]
    public List<double> Scores { get; set; } = [.. Enumerable.Range(0, 3 * 23).Select(i => i / 7.0)];
}
