using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Original;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Trees;
using RoxMind.Grains.Models.Files;

namespace RoxMind.Grains.Models.Documents;

/// <summary>The original pipeline's model without its trees: the file <c>original/model.json</c>.</summary>
/// <param name="Features">Names of the inputs: the columns of the 23 segments.</param>
/// <param name="MinS">See <see cref="OriginalModel.MinS"/>.</param>
/// <param name="MaxS">See <see cref="OriginalModel.MaxS"/>.</param>
/// <param name="LowS">See <see cref="OriginalModel.LowS"/>.</param>
/// <param name="HighS">See <see cref="OriginalModel.HighS"/>.</param>
/// <param name="Golden">Made-up rows with what ML.NET's model says to them; the served trees must say the same.</param>
internal sealed record OriginalDocument(
    ImmutableArray<string> Features,
    ImmutableArray<double> MinS,
    ImmutableArray<double> MaxS,
    double LowS,
    double HighS,
    ImmutableArray<GoldenRow> Golden
)
{
    /// <summary>Reads the model from a bundle.</summary>
    /// <exception cref="ModelBundleException">A file of it is missing or does not fit.</exception>
    public static OriginalModel Read(BundleContent content)
    {
        var document = content.Json<OriginalDocument>(BundleFiles.Original);
        if (
            !document.Features.SequenceEqual(RaceFormat.Segments.Select(RaceFormat.ColumnName))
            || document.MinS.Length != RaceFormat.SegmentCount
            || document.MaxS.Length != RaceFormat.SegmentCount
        )
        {
            throw content.Refuse(BundleFiles.Original, "it is not a model of the 23 splits of this program's course.");
        }

        var trees = content.Trees(BundleFiles.OriginalTrees, RaceFormat.SegmentCount, document.Golden);
        return new OriginalModel(document.MinS, document.MaxS, document.LowS, document.HighS, [.. trees.ToBytes()]);
    }
}
