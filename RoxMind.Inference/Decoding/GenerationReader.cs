using System.Runtime.CompilerServices;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Tokenizers;

namespace RoxMind.Inference.Decoding;

/// <summary>Reads texts while an engine writes them.</summary>
/// <param name="engine">The engine.</param>
/// <param name="tokens">What tokens stand for.</param>
internal sealed class GenerationReader(DecodeEngine engine, TokenTable tokens)
{
    /// <summary>The text in pieces, as they come; a slow reader gets more in one. Giving up reading gives the text up.</summary>
    /// <param name="generation">The text.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OperationCanceledException">It was given up, or the engine shut down first.</exception>
    public async IAsyncEnumerable<string> ReadAsync(
        Generation generation,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (assembler, taken) = (new TextAssembler(tokens), 0);
        await using var canceled = cancellationToken.Register(() => engine.Cancel(generation));
        try
        {
            var isEnd = false;
            while (!isEnd)
            {
                await generation.WaitAsync(taken + 1);
                // In this order: whatever came before the end is read with it.
                isEnd = generation.End != GenerationEnd.None;
                taken = Assemble(assembler, generation, taken);
                if (assembler.Take(isEnd) is { Length: > 0 } piece)
                {
                    yield return piece;
                }
            }
        }
        finally
        {
            if (generation.End == GenerationEnd.None)
            {
                engine.Cancel(generation);
            }
        }

        ThrowIfUnfinished(generation, cancellationToken);
    }

    /// <summary>The whole text, when it has ended.</summary>
    /// <param name="generation">The text.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OperationCanceledException">It was given up, or the engine shut down first.</exception>
    public async Task<string> ReadAllAsync(Generation generation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(generation);
        await using (cancellationToken.Register(() => engine.Cancel(generation)))
        {
            while (generation.End == GenerationEnd.None)
            {
                await generation.WaitAsync(int.MaxValue);
            }
        }

        ThrowIfUnfinished(generation, cancellationToken);
        var assembler = new TextAssembler(tokens);
        Assemble(assembler, generation, 0);
        return assembler.Take(isEnd: true);
    }

    private static int Assemble(TextAssembler assembler, Generation generation, int from)
    {
        var all = generation.Tokens;
        foreach (var token in all[from..])
        {
            assembler.Append(token);
        }

        return all.Length;
    }

    private static void ThrowIfUnfinished(Generation generation, CancellationToken cancellationToken)
    {
        switch (generation.End)
        {
            case GenerationEnd.Canceled:
                cancellationToken.ThrowIfCancellationRequested();
                throw new OperationCanceledException("The text was given up.");
            case GenerationEnd.Stopped:
                throw new OperationCanceledException("The text engine shuts down.");
            case GenerationEnd.Failed:
                throw new InvalidOperationException("Computing the text failed.", generation.Fault);
            default:
                break;
        }
    }
}
