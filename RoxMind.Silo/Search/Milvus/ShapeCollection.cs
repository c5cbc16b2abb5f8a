using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using static RoxMind.Silo.Search.Milvus.ShapeSchema;

namespace RoxMind.Silo.Search.Milvus;

/// <summary>
/// The collection of complete races: a vector of the shape, and what queries ask for. The key is the race's id itself: numbers beyond 2^53
/// are rounded by clients that read JSON.
/// </summary>
internal sealed class ShapeCollection(MilvusClient milvus, IOptions<MilvusOptions> options)
{
    private const string Count = "count(*)";

    /// <summary>Makes the collection where there is none, and looks whether it is the one that is needed.</summary>
    /// <exception cref="MilvusException">It is another, or Milvus failed.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var has = await milvus.SendAsync("collections/has", [], cancellationToken);
        if (!string.Equals(TextOf(has, "has"), "true", StringComparison.OrdinalIgnoreCase))
        {
            await milvus.SendAsync("collections/create", ShapeSchema.Description(), cancellationToken);
        }

        ShapeSchema.Check(
            options.Value.Collection,
            await milvus.SendAsync("collections/describe", [], cancellationToken)
        );
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
        return
            found is JsonArray { Count: 1 } rows
            && int.TryParse(TextOf(rows[0], Count), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
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
            ? [.. rows.Select(row => TextOf(row, Id)).OfType<string>()]
            : throw new MilvusException(MilvusFault.Garbled, "Milvus found no list.");
    }

    private Task<JsonNode?> DeleteAsync(string filter, CancellationToken cancellationToken) =>
        milvus.SendAsync("entities/delete", new JsonObject { ["filter"] = filter }, cancellationToken);

    private static string Filter(StationStandard standard, SimilarityProbe probe, int tolerancePct)
    {
        var (low, high) = SimilarityProbe.TotalsNear(probe.TotalS, tolerancePct);
        var better = probe.BetterAt.Select(segment =>
            string.Create(
                CultureInfo.InvariantCulture,
                $" and {SplitNames[(int)segment]} <= {probe.SlowestBetterS(segment)}"
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
        for (var i = 0; i < SplitNames.Length; i++)
        {
            row[SplitNames[i]] = (int)race.Comparable.Raw[i];
        }

        return row;
    }

    private static JsonArray Vector(Splits splits)
    {
        var vector = new float[ShapeVector.Length];
        ShapeVector.Read(splits, vector);
        return new JsonArray([.. vector.Select(one => (JsonNode)(float.IsNaN(one) ? 0 : one))]);
    }
}
