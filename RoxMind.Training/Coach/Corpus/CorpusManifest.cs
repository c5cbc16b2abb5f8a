using System.Collections.Immutable;
using System.Text.Json.Serialization;
using RoxMind.Training.Tracking;

namespace RoxMind.Training.Coach.Corpus;

/// <summary>What a corpus is made of.</summary>
internal sealed record CorpusManifest
{
    /// <summary>Form of the corpus' files.</summary>
    public const int CurrentForm = 2;

    /// <summary>See <see cref="CurrentForm"/>.</summary>
    public required int Form { get; init; }

    /// <summary>The seed of analyses and wordings.</summary>
    public required int Seed { get; init; }

    /// <summary>Version of the bundle that analysed.</summary>
    public required string Bundle { get; init; }

    /// <summary>Analysed races that were invented.</summary>
    public required int Invented { get; init; }

    /// <summary>Analysed races from result files.</summary>
    public required int Real { get; init; }

    /// <summary>Documents to learn the language from.</summary>
    public required int Pretrain { get; init; }

    /// <summary>Documents to learn the task from.</summary>
    public required int Tune { get; init; }

    /// <summary>Documents on events of their own, to judge by.</summary>
    public required int HeldOut { get; init; }

    /// <summary>Documents to tune by situation.</summary>
    public required ImmutableSortedDictionary<string, int> Kinds { get; init; }

    /// <summary>SHA-256 of the files, one after the other.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The corpus among the inputs of a run.</summary>
    [JsonIgnore]
    public TrackedDataset Dataset =>
        new(
            "coach corpus",
            Fingerprint,
            "training",
            "local",
            $"analysed races, bundle {Bundle}",
            $$"""{"pretrain": {{Pretrain}}, "tune": {{Tune}}, "heldout": {{HeldOut}}, "real": {{Real}}, "invented": {{Invented}}}"""
        );
}
