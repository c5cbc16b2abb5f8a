namespace RoxMind.Training.Coach.Corpus;

/// <summary>What to make.</summary>
internal sealed record CorpusOptions
{
    /// <summary>Folder to write.</summary>
    public required string Output { get; init; }

    /// <summary>Model bundle that analyses.</summary>
    public required string Bundle { get; init; }

    /// <summary>Folders of result files; none for invented races alone.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];

    /// <summary>The same seed gives the same corpus.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Documents to learn the language from; a fifth as many are made to learn the task.</summary>
    public int Documents { get; init; } = 60_000;

    /// <summary>Documents to learn the task from.</summary>
    public int TuneDocuments => Math.Max(1, Documents / 5);

    /// <summary>Documents to judge by.</summary>
    public int HeldOutDocuments => Math.Max(1, Documents / 100);
}
