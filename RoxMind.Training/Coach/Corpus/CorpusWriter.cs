using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Models.Files;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Coach.Corpus.Analyses;
using RoxMind.Training.Coach.Corpus.Composition;

namespace RoxMind.Training.Coach.Corpus;

/// <summary>Writes a corpus: <c>pretrain.jsonl</c>, <c>tune.jsonl</c>, <c>heldout.jsonl</c> and <c>corpus.json</c>, which says what they are made of.</summary>
/// <param name="options">What to make.</param>
/// <param name="progressed">Is told of every document.</param>
internal sealed class CorpusWriter(CorpusOptions options, Action progressed)
{
    /// <summary>Documents to learn the language from.</summary>
    public const string PretrainFile = "pretrain.jsonl";

    /// <summary>Documents to learn the task from.</summary>
    public const string TuneFile = "tune.jsonl";

    /// <summary>Documents like those to tune, on events that no other document is about.</summary>
    public const string HeldOutFile = "heldout.jsonl";

    /// <summary>What the corpus is made of.</summary>
    public const string ManifestFile = "corpus.json";

    /// <summary>Documents for each analysed race.</summary>
    private const int TextsPerRace = 3;

    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Analyses races and writes the files; an existing corpus is replaced.</summary>
    public async Task<CorpusManifest> WriteAsync(CancellationToken cancellationToken)
    {
        var bundle = ModelBundle.Load(options.Bundle);
        var source = new AnalysisSource(bundle);
        var (real, invented) = await AnalyzeAsync(source, options.Documents, isEvaluation: false, cancellationToken);
        var (realHeldOut, inventedHeldOut) = await AnalyzeAsync(
            source,
            options.HeldOutDocuments,
            isEvaluation: true,
            cancellationToken
        );
        var maker = new CorpusMaker([.. real, .. invented], KnowledgeBase.Default, options.Seed);
        var judge = new CorpusMaker([.. realHeldOut, .. inventedHeldOut], KnowledgeBase.Default, options.Seed);
        Directory.CreateDirectory(options.Output);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await WriteAsync(PretrainFile, maker.Make(CorpusStyle.Pretrain, options.Documents), hash, cancellationToken);
        var tune = maker.Make(CorpusStyle.Tune, options.TuneDocuments).ToList();
        await WriteAsync(TuneFile, tune, hash, cancellationToken);
        await WriteAsync(HeldOutFile, judge.Make(CorpusStyle.Tune, options.HeldOutDocuments), hash, cancellationToken);
        var manifest = new CorpusManifest
        {
            Form = CorpusManifest.CurrentForm,
            Seed = options.Seed,
            Bundle = bundle.Manifest.Version,
            Invented = invented.Count,
            Real = real.Count,
            Pretrain = options.Documents,
            Tune = options.TuneDocuments,
            HeldOut = options.HeldOutDocuments,
            Kinds = tune.CountBy(document => document.Kind)
                .ToImmutableSortedDictionary(kind => kind.Key, kind => kind.Value, StringComparer.Ordinal),
            Fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset()),
        };
        await File.WriteAllTextAsync(
            Path.Combine(options.Output, ManifestFile),
            JsonSerializer.Serialize(manifest, BundleJson.Readable) + "\n",
            cancellationToken
        );
        return manifest;
    }

    /// <summary>Half of the races are real where there are results.</summary>
    private async Task<(List<CoachRace> Real, List<CoachRace> Invented)> AnalyzeAsync(
        AnalysisSource source,
        int documents,
        bool isEvaluation,
        CancellationToken cancellationToken
    )
    {
        var wanted = Math.Max(1, documents / TextsPerRace);
        List<CoachRace> real =
            options.Results.Count == 0
                ? []
                : await source.ReadAsync(options.Results, options.Seed, isEvaluation, wanted / 2, cancellationToken);
        var invented = await source.InventAsync(options.Seed, isEvaluation, wanted - real.Count, cancellationToken);
        return (real, invented);
    }

    private async Task WriteAsync(
        string file,
        IEnumerable<CorpusDocument> documents,
        IncrementalHash hash,
        CancellationToken cancellationToken
    )
    {
        await using var stream = File.Create(Path.Combine(options.Output, file));
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(document, Lines) + "\n");
            hash.AppendData(line);
            await stream.WriteAsync(line, cancellationToken);
            progressed();
        }
    }
}
