namespace RoxMind.Grains.Athletes;

/// <summary>
/// What is kept of an athlete; replaced as a whole, so that what could not be stored leaves no trace. Written by every version
/// of the service, read by every later one.
/// </summary>
[GenerateSerializer]
[Alias("athlete-state")]
internal sealed record AthleteState
{
    /// <summary>What the state is stored under.</summary>
    public const string Name = "athlete";

    /// <summary>Of an athlete who has given no race away: the same for all, as nothing is ever added to a state.</summary>
    public static readonly Dictionary<string, string> NoneMoved = [];

    /// <summary>The races, earliest first.</summary>
    [Id(0)]
    public List<AthleteRace> Races { get; init; } = [];

    /// <summary>Races that were given to another athlete, so that a late redelivery finds its way.</summary>
    [Id(1)]
    public Dictionary<string, string> Moved { get; init; } = NoneMoved;

    /// <summary>The athlete that this one was merged into; new races go there.</summary>
    [Id(2)]
    public string? MergedInto { get; init; }
}
