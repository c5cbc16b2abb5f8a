using System.Text.Json;
using RoxMind.Grains.Models.Files;
using RoxMind.Inference.Tokenizers;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Learning;

/// <summary>A corpus on disk, to learn from.</summary>
/// <param name="folder">What <c>coach corpus</c> wrote.</param>
internal sealed class CorpusFolder(string folder)
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web);

    /// <summary>What it is made of.</summary>
    /// <exception cref="InvalidDataException">The folder has no corpus of the present form.</exception>
    public CorpusManifest Manifest()
    {
        var file = Path.Combine(folder, CorpusWriter.ManifestFile);
        if (!File.Exists(file))
        {
            throw new InvalidDataException($"'{file}' is missing; make a corpus with 'coach corpus'.");
        }

        try
        {
            return
                JsonSerializer.Deserialize<CorpusManifest>(File.ReadAllText(file), BundleJson.Readable)
                    is { Form: CorpusManifest.CurrentForm } manifest
                ? manifest
                : throw new InvalidDataException($"'{file}' is of another form; make the corpus again.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"'{file}' can't be read: {exception.Message}", exception);
        }
    }

    /// <summary>The documents of a file.</summary>
    /// <exception cref="InvalidDataException">A line is no document; the message names it.</exception>
    public IEnumerable<CorpusDocument> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, file)))
        {
            number++;
            yield return Parse(line)
                ?? throw new InvalidDataException($"{file}, line {number}: it has no prompt and response.");
        }
    }

    /// <summary>The documents of a file in tokens.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="tokenizer">Cuts texts into tokens as the service does.</param>
    /// <param name="config">Says how documents begin and end, and how long they may be.</param>
    /// <exception cref="InvalidDataException">A line is no document, or longer than the model's context.</exception>
    public List<TokenDocument> Encode(string file, TextTokenizer tokenizer, MistralConfig config) =>
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
                JsonSerializer.Deserialize<CorpusDocument>(line, Lines) is { Prompt: not null, Response: not null } one
                ? one
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
