using System.Collections.Immutable;
using System.Text.Json;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Evaluation;
using RoxMind.Training.Coach.Learning;

namespace RoxMind.Training.Coach.Export;

/// <summary>How a model came to be and how good it is, as far as that is known.</summary>
/// <param name="Training">How it came to be; null for models from elsewhere.</param>
/// <param name="Figures">What was counted of its texts; null where it was not judged yet.</param>
internal sealed record ModelOrigin(TrainingRecord? Training, CoachFigures? Figures)
{
    /// <summary>Reads what there is.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="figures">File of what <c>coach evaluate</c> printed; null for none.</param>
    /// <exception cref="InvalidDataException">A file can't be read.</exception>
    public static ModelOrigin Read(string folder, string? figures)
    {
        try
        {
            return new ModelOrigin(
                TrainingRecord.Read(folder),
                figures is null
                    ? null
                    : JsonSerializer.Deserialize<CoachFigures>(File.ReadAllText(figures), BundleJson.Readable)
            );
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"{TrainingRecord.File} of '{folder}' or the figures can't be read: {exception.Message}",
                exception
            );
        }
    }

    /// <summary>Has a model's folder say it.</summary>
    public CoachExportOptions AddTo(CoachExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with
        {
            TrainingData = Training is null ? [] : [Data(Training)],
            Metrics = Metrics(),
            Card = Training is null ? null : seal => ModelCard.Of(seal, Training, Figures),
        };
    }

    private static string Data(TrainingRecord training)
    {
        var corpus = training.Corpus;
        return $"corpus {corpus.Fingerprint[..12]}: {corpus.Pretrain} and {corpus.Tune} texts on {corpus.Real} real and "
            + $"{corpus.Invented} invented races, analysed with bundle {corpus.Bundle}";
    }

    private ImmutableSortedDictionary<string, double> Metrics()
    {
        (string Prefix, IEnumerable<KeyValuePair<string, double>>? Values)[] all =
        [
            ("pretraining_", Training?.Pretraining?.Outcome.Metrics),
            ("tuning_", Training?.Tuning?.Outcome.Metrics),
            ("texts_", Figures?.Metrics),
        ];
        return all.SelectMany(group =>
                (group.Values ?? []).Select(one => KeyValuePair.Create(group.Prefix + one.Key, one.Value))
            )
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
