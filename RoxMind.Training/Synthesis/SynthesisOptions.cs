namespace RoxMind.Training.Synthesis;

/// <summary>What to make.</summary>
internal sealed record SynthesisOptions
{
    /// <summary>Number of events.</summary>
    public required int Events { get; init; }

    /// <summary>Starts at each event.</summary>
    public required int Athletes { get; init; }

    /// <summary>The same seed gives the same races, byte by byte.</summary>
    public required int Seed { get; init; }

    /// <summary>Season of the first event; rules follow the season.</summary>
    public int FirstSeason { get; init; } = 6;

    /// <summary>Whether results are published as carelessly as real ones are.</summary>
    public bool Dirt { get; init; }

    /// <summary>Whether the last event's rows stand in the order of the starts instead of the ranking, ready to be replayed.</summary>
    public bool Live { get; init; }
}
