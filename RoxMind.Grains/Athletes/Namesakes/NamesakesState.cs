using RoxMind.Grains.Analysis.Identity;

namespace RoxMind.Grains.Athletes.Namesakes;

/// <summary>What is kept of the races of one name; replaced as a whole.</summary>
[GenerateSerializer]
[Alias("namesakes-state")]
internal sealed record NamesakesState
{
    /// <summary>What the state is stored under.</summary>
    public const string Name = "namesakes";

    /// <summary>The races.</summary>
    [Id(0)]
    public List<NamesakeRace> Races { get; init; } = [];

    /// <summary>How many ids of athletes were given out; none is given twice.</summary>
    [Id(1)]
    public int Given { get; init; }
}
