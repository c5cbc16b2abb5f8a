using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Tests.Coaching.Grounding;

/// <summary>Keeps what a writer said while it wrote.</summary>
internal sealed class HeardParts : IProgress<TextPiece>
{
    public List<TextPiece> Parts { get; } = [];

    public void Report(TextPiece value) => Parts.Add(value);
}
