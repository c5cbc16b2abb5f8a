using System.Runtime.CompilerServices;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Prompts;

namespace RoxMind.Tests.Coaching.Grounding;

/// <summary>A language model that says what it was told to, one text after the other.</summary>
internal sealed class ScriptedGenerator(IReadOnlyList<string> templates) : ITextGenerator
{
    private const int PieceLength = 7;

    private int _written;

    public TextGenerationException? Failure { get; init; }

    /// <summary>So many texts come to a place where no word is allowed.</summary>
    public int Blocked { get; set; }

    public string? Endpoint { get; init; }

    public ValueTask<TextModelInfo> DescribeAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TextModelInfo("scripted 1", PromptStyle.Compact));

    public async IAsyncEnumerable<string> GenerateAsync(
        TextRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        await Task.Yield();
        if (Blocked-- > 0)
        {
            throw new TextGenerationException(FallbackReason.NotGrounded, "no word is allowed");
        }

        foreach (var piece in templates[_written++].Chunk(PieceLength))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new string(piece);
        }
    }
}
