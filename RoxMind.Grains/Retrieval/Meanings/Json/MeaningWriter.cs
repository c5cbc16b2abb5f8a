using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoxMind.Grains.Retrieval.Meanings.Json;

/// <summary>Writes a meaning as canonical JSON: keys sorted, absent keys left out, no white space, sets sorted.</summary>
public static class MeaningWriter
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The canonical JSON.</summary>
    /// <param name="meaning">The meaning.</param>
    public static string Write(Meaning meaning)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        var root = new JsonObject();
        Add(root, "better_at", Names(meaning.BetterAt));
        Add(root, "count", meaning.Count);
        Add(root, "filters", Filters(meaning.Filters));
        root.Add("intent", MeaningNames.Of(meaning.Intent));
        Add(root, "min_gain_s", Seconds(meaning.MinGainS));
        Add(root, "not_better_at", Names(meaning.NotBetterAt));
        Add(root, "reason", meaning.Reason is { } reason ? MeaningNames.Of(reason) : null);
        Add(root, "segments", Names(meaning.Segments));
        Add(root, "similarity", Likeness(meaning.Similarity));
        Add(root, "sort", Sort(meaning.Sort));
        Add(root, "target", Target(meaning.Target));
        Add(root, "value", Value(meaning.Value));
        return root.ToJsonString(Relaxed);
    }

    private static JsonObject? Filters(MeaningFilters filters)
    {
        var json = new JsonObject();
        Add(json, "age_group", filters.IsSameAgeGroup ? "same" : null);
        Add(json, "age_max", filters.AgeMax);
        Add(json, "age_min", filters.AgeMin);
        Add(json, "city", filters.City);
        Add(json, "division", filters.Division is { } division ? MeaningNames.Of(division) : null);
        Add(json, "first_total_time_s", Bounds(filters.FirstTotal));
        Add(
            json,
            "gender",
            filters.IsSameGender ? "same"
                : filters.Gender is { } gender ? MeaningNames.Of(gender)
                : null
        );
        Add(json, "later_total_time_s", Bounds(filters.LaterTotal));
        Add(json, "name", filters.Name);
        Add(json, "nationality", filters.Nationality);
        Add(json, "percentile", filters.Percentiles is [var one] ? Band(one) : null);
        Add(
            json,
            "percentiles",
            filters.Percentiles.Length > 1 ? new JsonArray([.. filters.Percentiles.Select(Band)]) : null
        );
        Add(json, "run_delta_s", Delta(filters.RunDelta));
        Add(json, "season", filters.Season);
        Add(json, "season_min", filters.SeasonMin);
        Add(json, "segment_time_s", Times(filters.Times));
        Add(json, "total_time_s", Bounds(filters.Total));
        Add(json, "year", filters.Year);
        return json.Count == 0 ? null : json;
    }

    private static JsonObject? Likeness(Likeness? likeness)
    {
        if (likeness is null)
        {
            return null;
        }

        var json = new JsonObject { ["anchor"] = likeness.Anchor, ["basis"] = MeaningNames.Of(likeness.Basis) };
        Add(json, "segments", Names(likeness.Parts));
        Add(json, "tolerance_s", likeness.ToleranceS);
        return json;
    }

    private static JsonObject? Bounds(TimeBounds? bounds)
    {
        if (bounds is null)
        {
            return null;
        }

        var json = new JsonObject();
        Add(json, "gt", bounds.Gt);
        Add(json, "gte", bounds.Gte);
        Add(json, "lt", bounds.Lt);
        Add(json, "lte", bounds.Lte);
        return json;
    }

    private static JsonObject? Times(ImmutableSortedDictionary<TimedPart, TimeBounds> times)
    {
        var json = new JsonObject();
        foreach (var (part, bounds) in times)
        {
            Add(json, part.Name, Bounds(bounds));
        }

        return json.Count == 0 ? null : json;
    }

    private static JsonObject Band(PercentileBand band) =>
        new()
        {
            ["max"] = band.Max,
            ["min"] = band.Min,
            ["segment"] = band.Part.Name,
        };

    private static JsonObject? Delta(RunDelta? delta) =>
        delta is null
            ? null
            : new JsonObject
            {
                ["from"] = delta.From.Name,
                ["lte"] = delta.LteS,
                ["to"] = delta.To.Name,
            };

    private static JsonObject? Sort(MeaningOrder? sort) =>
        sort is null ? null : new JsonObject { ["by"] = sort.By.Name, ["order"] = sort.IsDescending ? "desc" : "asc" };

    private static JsonNode? Target(MeaningTarget? target) =>
        target is null ? null
        : target.Percentile is { } percentile ? JsonValue.Create($"cohort_p{percentile}")
        : Seconds(target.TimesS);

    private static JsonObject? Value(TimedValue? value) =>
        value is null ? null : new JsonObject { ["segment"] = value.Part.Name, ["time_s"] = value.TimeS };

    private static JsonArray? Names(ImmutableSortedSet<TimedPart> parts) =>
        parts.IsEmpty ? null : new JsonArray([.. parts.Select(part => JsonValue.Create(part.Name))]);

    private static JsonObject? Seconds(ImmutableSortedDictionary<TimedPart, int> seconds) =>
        seconds.IsEmpty
            ? null
            : new JsonObject(seconds.Select(pair => KeyValuePair.Create(pair.Key.Name, (JsonNode?)pair.Value)));

    private static void Add(JsonObject json, string key, JsonNode? value)
    {
        if (value is not null)
        {
            json.Add(key, value);
        }
    }
}
