using System.Collections.Immutable;
using RoxMind.Grains.Models.Documents;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Bundles;
using RoxMind.Training.Pace;

namespace RoxMind.Training.Original;

/// <summary>The original pipeline's model, fitted.</summary>
/// <param name="Document">All but the trees.</param>
/// <param name="Boosted">The trees as ML.NET trained them.</param>
/// <param name="ResidualsS">Finish less prediction on events held out from training, seconds.</param>
internal sealed record OriginalFit(OriginalDocument Document, BoostedTrees Boosted, ImmutableArray<double> ResidualsS)
{
    private const double SecondsAMinute = 60;

    /// <summary>Adds the files to a bundle.</summary>
    public void AddTo(BundleWriter writer)
    {
        writer.AddJson(BundleFiles.Original, Document);
        writer.Add(BundleFiles.OriginalModel, Boosted.ToBytes());
        writer.Add(BundleFiles.OriginalTrees, Boosted.Flatten().ToBytes());
    }

    /// <summary>How far the model is off on events held out from training; in minutes, as the original logged it.</summary>
    public ImmutableSortedDictionary<string, double> Metrics() =>
        ImmutableSortedDictionary<string, double>
            .Empty.WithComparers(StringComparer.Ordinal)
            .Add(OriginalTrainer.RmseKey, Math.Round(Math.Sqrt(ResidualsS.Average(s => s * s)) / SecondsAMinute, 4))
            .Add(OriginalTrainer.LowKey, Document.LowS)
            .Add(OriginalTrainer.HighKey, Document.HighS);
}
