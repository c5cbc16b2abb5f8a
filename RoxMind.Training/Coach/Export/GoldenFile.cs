using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;
using RoxMind.Inference.Tokenizers;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Export;

/// <summary><c>golden.json</c>: the trainer's own logits of some texts, for whoever wants to know that a folder computes the same.</summary>
internal static class GoldenFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "golden.json";

    /// <summary>Tokens that follow each prompt, each the likeliest.</summary>
    private const int Generated = 30;

    /// <summary>Logits that are kept of each place, spread over the vocabulary.</summary>
    private const int Columns = 64;

    /// <summary>A prompt as the service asks.</summary>
    public const string Prompt =
        "### Instruction:\nWrite the feedback for this race.\n### Context:\nresult slower large\nfield upper\nbasis level\n"
        + "first station large\nnext run small\nlast none\nstrengths run\nfade more\ndoubts none\nevent yes\nquotes d\n"
        + "### Response:\n";

    /// <summary>Prompts of different lengths: one whole, one with the beginning of a text, and parts.</summary>
    private static readonly int[] Parts = [12, 29];

    /// <summary>The file's content.</summary>
    /// <param name="config">The model's sizes.</param>
    /// <param name="vocabulary">Its vocabulary.</param>
    /// <param name="reference">The trainer's logits.</param>
    public static byte[] Write(MistralConfig config, TokenVocabulary vocabulary, IReferenceLogits reference)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(reference);
        var tokenizer = new TextTokenizer(vocabulary, config.VocabSize);
        int[] columns =
        [
            .. Enumerable.Range(0, Math.Min(Columns, config.VocabSize)).Select(one => Column(one, config.VocabSize)),
        ];
        int[] whole = [config.BosTokenId, .. tokenizer.Encode(Prompt)];
        int[] begun = [.. whole, .. tokenizer.Encode("You finished {event} in {finish}, {residual}")];
        int[][] prompts = [begun, whole, .. Parts.Select(length => whole.Take(length).ToArray())];
        var most = config.MaxPositionEmbeddings - Generated;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                columns,
                sequences = prompts.Select(prompt => Sequence([.. prompt.Take(most)], columns, reference)).ToList(),
            }
        );
    }

    private static object Sequence(int[] prompt, int[] columns, IReferenceLogits reference)
    {
        var tokens = prompt.ToList();
        for (var step = 0; step < Generated; step++)
        {
            tokens.Add(TensorPrimitives.IndexOfMax<float>(reference.Logits(tokens)[^1]));
        }

        float[] kept = [.. reference.Logits(tokens).SelectMany(place => columns.Select(column => place[column]))];
        return new
        {
            prompt,
            generated = tokens.Skip(prompt.Length).ToArray(),
            logits = Convert.ToBase64String(MemoryMarshal.AsBytes<float>(kept)),
        };
    }

    private static int Column(int number, int vocabulary) =>
        (int)((long)number * vocabulary / Math.Min(Columns, vocabulary));
}
