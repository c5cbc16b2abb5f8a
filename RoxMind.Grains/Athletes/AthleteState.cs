namespace RoxMind.Grains.Athletes;

/// <summary>What is kept of an athlete. Written by every version of the service, read by every later one.</summary>
[GenerateSerializer]
[Alias("athlete-state")]
internal sealed class AthleteState
{
    /// <summary>The races, earliest first.</summary>
    [Id(0)]
    public List<AthleteRace> Races { get; set; } = [];

    /// <summary>Races that an administrator gave to another athlete, so that a late redelivery finds its way.</summary>
    [Id(1)]
    public Dictionary<string, string> Moved { get; set; } = [];

    /// <summary>The athlete that this one was merged into; new races go there.</summary>
    [Id(2)]
    public string? MergedInto { get; set; }
}
