using System.Collections.Immutable;
using System.Text.Json;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Meanings.Json;

/// <summary>Reads the JSON of a meaning, and says where it is none: every key, type and range is checked, and what the intent takes.</summary>
public static class MeaningReader
{
    private const int MaxLength = 4000;
    private const int MaxDepth = 8;
    private const int MaxCount = 100;
    private const int MaxName = 200;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>Reads it.</summary>
    /// <param name="json">The JSON, at most 4,000 characters.</param>
    public static MeaningReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > MaxLength)
        {
            return new MeaningReading.Faulty(string.Empty, $"A meaning has at most {MaxLength} characters.");
        }

        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var meaning = ReadRoot(new MeaningNode(document.RootElement, string.Empty));
            return IntentSlots.FaultOf(meaning) is { } fault ? fault : new MeaningReading.Read(meaning);
        }
        catch (JsonException fault)
        {
            return new MeaningReading.Faulty(string.Empty, $"A meaning is JSON: {fault.Message}");
        }
        catch (MeaningFormatException fault)
        {
            return new MeaningReading.Faulty(fault.Path, fault.Message);
        }
    }

    private static Meaning ReadRoot(MeaningNode root)
    {
        var meaning = new Meaning(Intent.Refuse);
        var hasIntent = false;
        foreach (
            var (key, value) in root.Members(
                "better_at count filters intent min_gain_s not_better_at reason segments similarity sort target value"
            )
        )
        {
            hasIntent |= string.Equals(key, "intent", StringComparison.Ordinal);
            meaning = key switch
            {
                "better_at" => meaning with { BetterAt = Parts(value) },
                "count" => meaning with { Count = value.Number(1, MaxCount) },
                "filters" => meaning with { Filters = FilterReader.Read(value) },
                "intent" => meaning with { Intent = value.OneOf<Intent>() },
                "min_gain_s" => meaning with { MinGainS = Seconds(value) },
                "not_better_at" => meaning with { NotBetterAt = Parts(value) },
                "reason" => meaning with { Reason = value.OneOf<RefusalReason>() },
                "segments" => meaning with { Segments = Parts(value) },
                "similarity" => meaning with { Similarity = Likeness(value) },
                "sort" => meaning with { Sort = Sort(value) },
                "target" => meaning with { Target = Target(value) },
                _ => meaning with { Value = Value(value) },
            };
        }

        return hasIntent ? meaning : throw new MeaningFormatException("intent", "'intent' is missing.");
    }

    private static Likeness Likeness(MeaningNode node)
    {
        var likeness = new Likeness(string.Empty, LikenessBasis.Overall, [], null);
        foreach (var (key, value) in node.Members("anchor basis segments tolerance_s"))
        {
            likeness = key switch
            {
                "anchor" => likeness with { Anchor = value.Text(MaxName) },
                "basis" => likeness with { Basis = value.OneOf<LikenessBasis>() },
                "segments" => likeness with { Parts = Parts(value) },
                _ => likeness with { ToleranceS = value.Number(1, RaceTime.MaxSeconds) },
            };
        }

        return likeness.Anchor.Length == 0 ? throw node.Fault("has an anchor")
            : (likeness.Basis == LikenessBasis.Segments) == likeness.Parts.IsEmpty
                ? throw node.Fault("has segments exactly when the basis is segments")
            : likeness;
    }

    private static MeaningOrder Sort(MeaningNode node)
    {
        var (by, order) = (TimedPart.TotalTime, "asc");
        foreach (var (key, value) in node.Members("by order"))
        {
            if (key is "by")
            {
                by = value.Part();
            }
            else
            {
                order = value.Text(4) is "asc" or "desc" ? value.Text(4) : throw value.Fault("is asc or desc");
            }
        }

        return new MeaningOrder(by, order is "desc");
    }

    private static MeaningTarget Target(MeaningNode node)
    {
        if (node.IsObject)
        {
            return new MeaningTarget(null, Seconds(node));
        }

        return node.Text(20) switch
        {
            "cohort_p50" => new MeaningTarget(50, Empty),
            "cohort_p75" => new MeaningTarget(75, Empty),
            _ => throw node.Fault("is cohort_p50, cohort_p75, or seconds by segment"),
        };
    }

    private static TimedValue Value(MeaningNode node)
    {
        var (part, time) = (TimedPart.TotalTime, 0);
        foreach (var (key, value) in node.Members("segment time_s"))
        {
            if (key is "segment")
            {
                part = value.Part();
            }
            else
            {
                time = value.Number(1, RaceTime.MaxSeconds);
            }
        }

        return time > 0 ? new TimedValue(part, time) : throw node.Fault("has a time_s");
    }

    private static ImmutableSortedSet<TimedPart> Parts(MeaningNode node) =>
        [.. node.Items().Select(item => item.Part())];

    private static ImmutableSortedDictionary<TimedPart, int> Seconds(MeaningNode node) =>
        node.Members(string.Empty)
            .ToImmutableSortedDictionary(
                member => member.Value.PartOf(member.Key),
                member => member.Value.Number(1, RaceTime.MaxSeconds)
            );

    private static ImmutableSortedDictionary<TimedPart, int> Empty => ImmutableSortedDictionary<TimedPart, int>.Empty;
}
