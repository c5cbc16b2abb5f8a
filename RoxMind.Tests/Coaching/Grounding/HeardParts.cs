using RoxMind.Grains.Coaching;

namespace RoxMind.Tests.Coaching.Grounding;

/// <summary>Keeps what a writer said while it wrote.</summary>
internal sealed class HeardParts : IProgress<FeedbackPart>
{
    public List<FeedbackPart> Parts { get; } = [];

    public void Report(FeedbackPart value) => Parts.Add(value);
}
