using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search.Milvus;

/// <summary>
/// The collection of complete races: a vector of the shape, and what queries ask for. The key is the race's id itself: numbers beyond 2^53
/// are rounded by clients that read JSON.
/// </summary>
internal sealed class ShapeCollection(MilvusClient milvus, IOptions<MilvusOptions> options)
{
    private const string Id = "raceId";
    private const string Standard = "standard";
    private const string Athlete = "athleteId";
    private const string Total = "totalS";
    private const string Generation = "generation";
    private const string Shape = "shape";
    private const string Metric = "L2";
    private const int MaxText = 512;
    private const string Count = "count(*)";

    private static readonly ImmutableArray<string> s_splits =
    [
        .. RaceFormat.Segments.Select(RaceFormat.ColumnName),
    ];

    /// <summary>Makes the collection where there is none, and looks whether it is the one that is needed.</summary>
    /// <exception cref="MilvusException">It is another, or Milvus failed.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var has = await milvus.SendAsync("collections/has", [], cancellationToken);
        if (has?["has"]?.GetValue<bool>() is not true)
        {
            await milvus.SendAsync("collections/create", Description(), cancellationToken);
        }

        Check(await milvus.SendAsync("collections/describe", [], cancellationToken));
        await milvus.SendAsync("collections/load", [], cancellationToken);
    }

    /// <summary>Adds or replaces complete races.</summary>
    public Task WriteAsync(IEnumerable<IndexedRace> races, long generation, CancellationToken cancellationToken) =>
        milvus.SendAsync(
            "entities/upsert",
            new JsonObject { ["data"] = new JsonArray([.. races.Select(race => (JsonNode)Row(race, generation))]) },
            cancellationToken
        );

    /// <summary>Removes races; unknown ones are fine.</summary>
    public Task RemoveAsync(IEnumerable<string> raceIds, CancellationToken cancellationToken) =>
        DeleteAsync($"{Id} in [{string.Join(", ", raceIds.Select(Quote))}]", cancellationToken);

    /// <summary>Removes whatever was not written in a generation or after it.</summary>
    public Task RemoveBeforeAsync(long generation, CancellationToken cancellationToken) =>
        DeleteAsync(string.Create(CultureInfo.InvariantCulture, $"{Generation} < {generation}"), cancellationToken);

    /// <summary>How many races fulfil a query within a tolerance.</summary>
    public async Task<int> CountAsync(
        StationStandard standard,
        SimilarityProbe probe,
        int tolerancePct,
        CancellationToken cancellationToken
    )
    {
        var found = await milvus.SendAsync(
            "entities/query",
            new JsonObject
            {
                ["filter"] = Filter(standard, probe, tolerancePct),
                ["outputFields"] = new JsonArray(Count),
                ["consistencyLevel"] = "Strong",
            },
            cancellationToken
        );
        return found is JsonArray { Count: 1 } rows && rows[0]?[Count] is { } count
            ? count.GetValue<int>()
            : throw new MilvusException(MilvusFault.Garbled, "Milvus counted nothing.");
    }

    /// <summary>Ids of the races that fulfil a query within a tolerance, nearest by their plain vectors first.</summary>
    public async Task<IReadOnlyList<string>> NearestAsync(
        StationStandard standard,
        SimilarityProbe probe,
        int tolerancePct,
        CancellationToken cancellationToken
    )
    {
        // One vector a call: with more of them, unequal numbers of hits come back shifted in some clients.
        var found = await milvus.SendAsync(
            "entities/search",
            new JsonObject
            {
                ["data"] = new JsonArray(Vector(probe.Splits)),
                ["annsField"] = Shape,
                ["filter"] = Filter(standard, probe, tolerancePct),
                ["limit"] = options.Value.Candidates,
                ["outputFields"] = new JsonArray(Id),
                ["searchParams"] = new JsonObject { ["metricType"] = Metric },
                ["consistencyLevel"] = "Strong",
            },
            cancellationToken
        );
        return found is JsonArray rows
            ? [.. rows.Select(row => row?[Id]?.GetValue<string>()).OfType<string>()]
            : throw new MilvusException(MilvusFault.Garbled, "Milvus found no list.");
    }

    private Task DeleteAsync(string filter, CancellationToken cancellationToken) =>
        milvus.SendAsync("entities/delete", new JsonObject { ["filter"] = filter }, cancellationToken);

    private static string Filter(StationStandard standard, SimilarityProbe probe, int tolerancePct)
    {
        var low = (((long)probe.TotalS * (100 - tolerancePct)) + 99) / 100;
        var high = (long)probe.TotalS * (100 + tolerancePct) / 100;
        var better = probe.BetterAt.Select(segment =>
            string.Create(
                CultureInfo.InvariantCulture,
                $" and {s_splits[(int)segment]} <= {probe.Splits.Raw[(int)segment] * 9 / 10}"
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Standard} == {Quote(standard.Key)} and {Athlete} != {Quote(probe.AthleteId)} and {Total} >= {low} and {Total} <= {high}{string.Concat(better)}"
        );
    }

    /// <summary>A text as filters write it.</summary>
    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static JsonObject Row(IndexedRace race, long generation)
    {
        var row = new JsonObject
        {
            [Id] = race.RaceId,
            [Standard] = race.Standard.Key,
            [Athlete] = race.AthleteId,
            [Total] = race.TotalS,
            [Generation] = generation,
            [Shape] = Vector(race.Comparable),
        };
        for (var i = 0; i < s_splits.Length; i++)
        {
            row[s_splits[i]] = (int)race.Comparable.Raw[i];
        }

        return row;
    }

    private static JsonArray Vector(Splits splits)
    {
        var vector = new float[ShapeVector.Length];
        ShapeVector.Read(splits, vector);
        return new JsonArray([.. vector.Select(one => (JsonNode)(float.IsNaN(one) ? 0 : one))]);
    }

    private static JsonObject Description() =>
        new()
        {
            ["schema"] = new JsonObject
            {
                ["autoId"] = false,
                ["enabledDynamicField"] = false,
                ["fields"] = new JsonArray([
                    Text(Id, isKey: true),
                    Text(Standard),
                    Text(Athlete),
                    Number(Total),
                    Number(Generation),
                    .. s_splits.Select(Number),
                    Field(Shape, "FloatVector", ("dim", ShapeVector.Length)),
                ]),
            },
            ["indexParams"] = new JsonArray(
                new JsonObject
                {
                    ["fieldName"] = Shape,
                    ["indexName"] = Shape,
                    ["metricType"] = Metric,
                    ["indexType"] = "FLAT",
                }
            ),
        };

    private static JsonObject Text(string name, bool isKey = false)
    {
        var field = Field(name, "VarChar", ("max_length", MaxText));
        field["isPrimary"] = isKey;
        return field;
    }

    private static JsonObject Number(string name) => Field(name, "Int64");

    private static JsonObject Field(string name, string type, (string Name, int Value)? parameter = null)
    {
        var field = new JsonObject { ["fieldName"] = name, ["dataType"] = type };
        if (parameter is { } known)
        {
            field["elementTypeParams"] = new JsonObject
            {
                [known.Name] = known.Value.ToString(CultureInfo.InvariantCulture),
            };
        }

        return field;
    }

    private void Check(JsonNode? described)
    {
        var fields = described?["fields"] as JsonArray ?? [];
        var names = fields.Select(field => field?["name"]?.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        string[] needed = [Id, Standard, Athlete, Total, Generation, Shape, .. s_splits];
        if (Array.Find(needed, name => !names.Contains(name)) is { } missing)
        {
            throw Wrong($"has no field '{missing}'");
        }

        var vector = fields.First(field => field?["name"]?.GetValue<string>() == Shape);
        var dim = (vector?["params"] as JsonArray)
            ?.FirstOrDefault(one => one?["key"]?.GetValue<string>() == "dim")
            ?["value"]?.ToString();
        if (dim != ShapeVector.Length.ToString(CultureInfo.InvariantCulture))
        {
            throw Wrong($"has vectors of the dimension {dim ?? "none"} and not {ShapeVector.Length}");
        }

        var index = (described?["indexes"] as JsonArray)?.FirstOrDefault(one =>
            one?["fieldName"]?.GetValue<string>() == Shape
        );
        if (index?["metricType"]?.GetValue<string>() is var metric && metric != Metric)
        {
            throw Wrong($"measures by {metric ?? "nothing"} and not by {Metric}");
        }
    }

    private MilvusException Wrong(string what) =>
        new(
            MilvusFault.WrongCollection,
            $"The collection '{options.Value.Collection}' {what}: name another one, or remove it."
        );
}
