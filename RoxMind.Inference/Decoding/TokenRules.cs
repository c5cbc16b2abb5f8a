using System.Collections.Immutable;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Decoding.Sampling;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Inference.Decoding;

/// <summary>
/// Chooses a text's next token. Under a constraint the model's choice is looked at; when it is refused the model chooses again
/// without it, and after some refusals the whole vocabulary is looked at once.
/// </summary>
/// <param name="tokens">What tokens stand for.</param>
/// <param name="endTokens">Tokens that end a text.</param>
internal sealed class TokenRules(TokenTable tokens, ImmutableArray<int> endTokens)
{
    /// <summary>Choices that are looked at one by one.</summary>
    private const int MostChoices = 16;

    private readonly TokenSampler _sampler = new(tokens.Count);

    /// <summary>What tokens stand for.</summary>
    public TokenTable Tokens => tokens;

    /// <summary>Whether a token ends a text.</summary>
    public bool IsEnd(int token) => endTokens.Contains(token);

    /// <summary>
    /// The next token, or <see cref="TokenSampler.Nothing"/> when the constraint allows none, or leaves less than the least share of
    /// what the model had to say.
    /// </summary>
    /// <param name="logits">The logits; changed.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="random">The text's random numbers.</param>
    public int Choose(Span<float> logits, GenerationRequest request, ref SplitMix64 random)
    {
        var (sampling, constraint) = (request.Sampling, request.Constraint);
        _sampler.Begin(logits, sampling);
        for (var choice = 0; choice < MostChoices; choice++)
        {
            var token = _sampler.Next(logits, sampling, ref random);
            if (constraint is null || (token != TokenSampler.Nothing && Allows(token, constraint)))
            {
                return token;
            }

            if (token == TokenSampler.Nothing)
            {
                break;
            }

            _sampler.Refuse(token, logits, sampling);
            if (_sampler.Left < sampling.LeastShare)
            {
                return TokenSampler.Nothing;
            }
        }

        RefuseAll(logits, constraint);
        _sampler.Resume(logits, sampling);
        return _sampler.Left < sampling.LeastShare ? TokenSampler.Nothing : _sampler.Next(logits, sampling, ref random);
    }

    private void RefuseAll(Span<float> logits, ITextConstraint? constraint)
    {
        for (var token = 0; token < logits.Length; token++)
        {
            if (!float.IsNegativeInfinity(logits[token]) && constraint is not null && !Allows(token, constraint))
            {
                logits[token] = float.NegativeInfinity;
            }
        }
    }

    /// <summary>Bytes are refused, as several together can spell what is forbidden, and so are tokens that stand for nothing.</summary>
    private bool Allows(int token, ITextConstraint constraint) =>
        IsEnd(token)
            ? constraint.AllowsEnd
            : tokens.Kind(token) == TokenKind.Text
                && tokens.Text(token) is { Length: > 0 } text
                && constraint.Allows(text);
}
