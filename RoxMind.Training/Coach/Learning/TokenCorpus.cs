using System.Text.Json;
using RoxMind.Silo.Inference.Text.Tokenizers;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Learning;

/// <summary>Reads the documents of a corpus.</summary>
internal static class TokenCorpus
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The documents of a file.</summary>
    /// <param name="file">Lines of JSON, as <c>coach corpus</c> writes them.</param>
    /// <exception cref="InvalidDataException">A line is no document; the message names it.</exception>
    public static IEnumerable<CorpusDocument> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            yield return Parse(line)
                ?? throw new InvalidDataException($"{file}, line {number}: it has no prompt and response.");
        }
    }

    /// <summary>The documents of a file in tokens.</summary>
    /// <param name="file">Lines of JSON.</param>
    /// <param name="tokenizer">Cuts texts into tokens as the service does.</param>
    /// <param name="config">Says how documents begin and end, and how long they may be.</param>
    /// <exception cref="InvalidDataException">A line is no document, or longer than the model's context.</exception>
    public static List<TokenDocument> Read(string file, TextTokenizer tokenizer, MistralConfig config) =>
        [.. Read(file).Select((document, index) => Encode(document, tokenizer, config, $"{file}, line {index + 1}"))];

    private static TokenDocument Encode(
        CorpusDocument document,
        TextTokenizer tokenizer,
        MistralConfig config,
        string place
    )
    {
        // Apart, as serving does it: the prompt's tokens are fixed before the response begins.
        int[] prompt = [config.BosTokenId, .. tokenizer.Encode(document.Prompt)];
        int[] tokens = [.. prompt, .. tokenizer.Encode(document.Response), config.EosTokenId];
        return tokens.Length <= config.MaxPositionEmbeddings
            ? new TokenDocument(tokens, prompt.Length)
            : throw new InvalidDataException(
                $"{place}: its {tokens.Length} tokens are more than the model's context of {config.MaxPositionEmbeddings}."
            );
    }

    private static CorpusDocument? Parse(string line)
    {
        try
        {
            return
                JsonSerializer.Deserialize<CorpusDocument>(line, Json) is { Prompt: not null, Response: not null } one
                ? one
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
