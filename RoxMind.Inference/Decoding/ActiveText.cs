using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Inference.Decoding.Drafts;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Decoding.Sampling;

namespace RoxMind.Inference.Decoding;

/// <summary>A text that has a slot.</summary>
/// <param name="generation">Where its tokens go.</param>
/// <param name="drafts">What learns from them.</param>
internal sealed class ActiveText(Generation generation, TokenDrafts drafts)
{
    private readonly int[] _recent = new int[TokenDrafts.Context];
    private SplitMix64 _random = new((ulong)generation.Request.Sampling.Seed);

    /// <summary>Where its tokens go.</summary>
    public Generation Generation { get; } = generation;

    /// <summary>Tokens of it in the cache.</summary>
    public int Cached { get; set; } = generation.Request.Prompt.Count;

    /// <summary>The token it goes on with.</summary>
    public int Next { get; private set; }

    /// <summary>Its last tokens, as many as guesses are made by; zero before its first.</summary>
    public ReadOnlySpan<int> Recent => _recent;

    /// <summary>Chooses the next token and goes on with it.</summary>
    /// <param name="logits">The logits; changed.</param>
    /// <param name="rules">How to choose.</param>
    /// <param name="width">Most tokens of prompt and text together.</param>
    /// <returns>How the text ended; <see cref="GenerationEnd.None"/> when it goes on.</returns>
    public GenerationEnd Advance(Span<float> logits, TokenRules rules, int width)
    {
        var constraint = Generation.Request.Constraint;
        Next = rules.Choose(logits, Generation.Request, ref _random);
        if (Next == TokenSampler.Nothing)
        {
            return GenerationEnd.Blocked;
        }

        if (rules.IsEnd(Next))
        {
            return GenerationEnd.Complete;
        }

        constraint?.Append(rules.Tokens.Text(Next));
        Generation.Append(Next);
        drafts.Learn(_recent, Next);
        _recent.AsSpan(1).CopyTo(_recent);
        _recent[^1] = Next;
        return constraint is { MustEnd: true } ? GenerationEnd.Complete
            : Generation.IsFull || Cached == width ? GenerationEnd.Length
            : GenerationEnd.None;
    }
}
