using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Tests.Inference.Text;

/// <summary>Allows every piece and never an end; allocates nothing, and can hold the engine's thread.</summary>
internal sealed class FreeConstraint(ManualResetEventSlim? gate = null, TaskCompletionSource? reached = null)
    : ITextConstraint
{
    public bool AllowsEnd => false;

    public bool MustEnd => false;

    public bool Allows(ReadOnlySpan<char> piece) => true;

    public void Append(ReadOnlySpan<char> piece)
    {
        reached?.TrySetResult();
        gate?.Wait();
    }
}
