using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Knowledge;

/// <summary>The coaching knowledge that feedback quotes: the only source of causes and hints in a text.</summary>
public sealed class KnowledgeBase
{
    /// <summary>Id of the entry on running volume: the advice after a balanced race.</summary>
    public const string RunningVolumeId = "RUN-T4";

    private const string Resource = "RoxMind.Grains.Coaching.knowledge-base.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<KnowledgeBase> Shared = new(Load);

    private readonly FrozenDictionary<string, KnowledgeEntry> _byId;
    private readonly FrozenDictionary<string, ImmutableArray<KnowledgeEntry>> _byFamily;

    private KnowledgeBase(ImmutableArray<KnowledgeEntry> entries)
    {
        Entries = entries;
        _byId = entries.ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);
        _byFamily = entries
            .GroupBy(entry => entry.Family, StringComparer.Ordinal)
            .ToFrozenDictionary(family => family.Key, family => family.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The knowledge base that ships with the program.</summary>
    public static KnowledgeBase Default => Shared.Value;

    /// <summary>All entries, by family in course order.</summary>
    public ImmutableArray<KnowledgeEntry> Entries { get; }

    /// <summary>The advice after a balanced race.</summary>
    public KnowledgeEntry RunningVolume => _byId[RunningVolumeId];

    /// <summary>The entry of an id; null when there is none.</summary>
    public KnowledgeEntry? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>All entries that fit a part of a race.</summary>
    public ImmutableArray<KnowledgeEntry> For(RacePart part) =>
        [.. _byFamily[part.HintFamily].Where(entry => entry.Fits(part))];

    private static KnowledgeBase Load()
    {
        using var stream =
            typeof(KnowledgeBase).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        return new KnowledgeBase([
            .. JsonSerializer.Deserialize<KnowledgeEntry[]>(stream, Json)
                ?? throw new InvalidOperationException($"The resource {Resource} is empty."),
        ]);
    }
}
