using System.Text.Encodings.Web;
using System.Text.Json;
using RoxMind.Grains.Coaching.Prompts;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Tokenizers;
using RoxMind.Training.Coach.Export.Onnx;
using RoxMind.Training.Coach.Models;

namespace RoxMind.Training.Coach.Export;

/// <summary>
/// Writes a model as the folder that the service reads: that of the GenAI model builder, with the trainer's logits and a list of
/// hashes. The same model gives the same bytes.
/// </summary>
internal static class CoachExport
{
    /// <summary>The graph's file.</summary>
    public const string GraphFile = "model.onnx";

    /// <summary>The text about the model; not part of what is hashed, so that it can be mended.</summary>
    public const string CardFile = "MODEL_CARD.md";

    /// <summary>Heads are turned by the runtime in such groups of numbers.</summary>
    private const int TurnedTogether = 16;

    private const string AddedTokens = "added_tokens.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the folder.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">What is said of it.</param>
    /// <param name="reference">The trainer's logits; null to write none.</param>
    /// <returns>What <c>coach.json</c> says.</returns>
    /// <exception cref="TextModelException">The model can't be read, or has heads that the runtime can't turn.</exception>
    public static CoachSeal Write(MistralFolder model, CoachExportOptions options, IReferenceLogits? reference)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        var folder = options.Output;
        if (model.Config.HeadSize % TurnedTogether != 0)
        {
            throw new TextModelException(
                folder,
                MistralConfigFile.Name,
                $"its heads have the size {model.Config.HeadSize}; ONNX Runtime takes multiples of {TurnedTogether}."
            );
        }

        Directory.CreateDirectory(folder);
        // Written last: a folder that is half written has none, or one that says so.
        File.Delete(Path.Combine(folder, TextModelFiles.Seal));
        var names = WriteFiles(model, options, reference);
        var files = CoachSeal.Hash(folder, names);
        var seal = new CoachSeal(
            CoachSeal.CurrentFormat,
            options.Name,
            CoachSeal.VersionOf(files),
            options.Prompt == PromptStyle.Compact ? "compact" : "full",
            MistralTensors.Of(model.Config).Sum(tensor => tensor.Shape.Aggregate(1L, (product, one) => product * one)),
            options.TrainingData,
            options.Metrics,
            files
        );
        if (options.Card is { } card)
        {
            File.WriteAllText(Path.Combine(folder, CardFile), card(seal));
        }

        File.WriteAllText(Path.Combine(folder, TextModelFiles.Seal), seal.Write());
        return seal;
    }

    private static List<string> WriteFiles(MistralFolder model, CoachExportOptions options, IReferenceLogits? reference)
    {
        string At(string name) => Path.Combine(options.Output, name);
        OnnxFile.Write(
            At(GraphFile),
            MistralGraph.Build(model.Config, model.Weights, options.AdapterRank, options.Numbers)
        );
        File.WriteAllText(At(MistralConfigFile.Name), MistralConfigFile.Write(model.Config));
        File.WriteAllText(At(TextModelFiles.Config), GenAiConfig.Write(model.Config, GraphFile));
        File.WriteAllBytes(At(TextModelFiles.SentencePiece), SentencePieceForm.Write(model.Vocabulary));
        File.WriteAllText(At(AddedTokens), WriteAddedTokens(model.Vocabulary));
        File.WriteAllText(At(TextModelFiles.TokenizerJson), TokenizerFiles.Write(model.Vocabulary));
        File.WriteAllText(
            At(TokenizerFiles.ConfigName),
            TokenizerFiles.WriteConfig(model.Config.MaxPositionEmbeddings)
        );
        List<string> names =
        [
            GraphFile,
            MistralConfigFile.Name,
            TextModelFiles.Config,
            TextModelFiles.SentencePiece,
            AddedTokens,
            TextModelFiles.TokenizerJson,
            TokenizerFiles.ConfigName,
        ];
        if (File.Exists(At(GraphFile + OnnxFile.DataSuffix)))
        {
            names.Add(GraphFile + OnnxFile.DataSuffix);
        }

        File.Delete(At(GoldenFile.Name));
        if (reference is not null)
        {
            File.WriteAllBytes(At(GoldenFile.Name), GoldenFile.Write(model.Config, model.Vocabulary, reference));
            names.Add(GoldenFile.Name);
        }

        return names;
    }

    /// <summary>The pieces that are never cut, by their ids.</summary>
    private static string WriteAddedTokens(TokenVocabulary vocabulary) =>
        JsonSerializer.Serialize(
            vocabulary
                .Pieces.Select((piece, id) => (piece, id))
                .Where(entry => entry.piece.Type == PieceType.UserDefined)
                .ToDictionary(entry => entry.piece.Text, entry => entry.id, StringComparer.Ordinal),
            Json
        ) + "\n";
}
