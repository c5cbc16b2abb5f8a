using System.Text.Json;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Coach.Corpus;

namespace RoxMind.Training.Coach.Learning;

/// <summary>How a model came to be, kept beside it: <c>training.json</c>.</summary>
/// <param name="Corpus">What it learnt from.</param>
/// <param name="Pretraining">How it learnt the language.</param>
/// <param name="Tuning">How it learnt the task; null before.</param>
internal sealed record TrainingRecord(CorpusManifest Corpus, TrainingStage? Pretraining, TrainingStage? Tuning)
{
    /// <summary>The file's name.</summary>
    public const string File = "training.json";

    /// <summary>Reads the record of a model's folder; null for models from elsewhere.</summary>
    public static TrainingRecord? Read(string folder)
    {
        var path = Path.Combine(folder, File);
        return System.IO.File.Exists(path)
            ? JsonSerializer.Deserialize<TrainingRecord>(System.IO.File.ReadAllText(path), BundleJson.Readable)
            : null;
    }

    /// <summary>Writes it into a model's folder.</summary>
    public void Write(string folder) =>
        System.IO.File.WriteAllText(
            Path.Combine(folder, File),
            JsonSerializer.Serialize(this, BundleJson.Readable) + "\n"
        );
}
