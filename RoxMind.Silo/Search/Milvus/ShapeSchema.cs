using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;

namespace RoxMind.Silo.Search.Milvus;

/// <summary>The fields of the collection of races.</summary>
internal static class ShapeSchema
{
    /// <summary>Key: the id of the race.</summary>
    public const string Id = "raceId";

    /// <summary>Standard of the stations.</summary>
    public const string Standard = "standard";

    /// <summary>Whose race it is.</summary>
    public const string Athlete = "athleteId";

    /// <summary>Finish, seconds.</summary>
    public const string Total = "totalS";

    /// <summary>When it was written.</summary>
    public const string Generation = "generation";

    /// <summary>Vector of the shape.</summary>
    public const string Shape = "shape";

    /// <summary>What vectors are measured by.</summary>
    public const string Metric = "L2";

    private const int MaxText = 512;

    /// <summary>The fields of the splits in course order, seconds.</summary>
    public static ImmutableArray<string> SplitNames { get; } = [.. RaceFormat.Segments.Select(RaceFormat.ColumnName)];

    /// <summary>What the collection is made by.</summary>
    public static JsonObject Description() =>
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
                    .. SplitNames.Select(Number),
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

    /// <summary>Looks whether a collection is the one that is needed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="described">As it was described.</param>
    /// <exception cref="MilvusException">It is another.</exception>
    public static void Check(string name, JsonNode? described)
    {
        var fields = ListOf(described, "fields");
        var names = fields.Select(field => TextOf(field, "name")).ToHashSet(StringComparer.Ordinal);
        string[] needed = [Id, Standard, Athlete, Total, Generation, Shape, .. SplitNames];
        if (Array.Find(needed, field => !names.Contains(field)) is { } missing)
        {
            throw Wrong(name, $"has no field '{missing}'");
        }

        var vector = fields.First(field => TextOf(field, "name") == Shape);
        var dim = TextOf(ListOf(vector, "params").FirstOrDefault(one => TextOf(one, "key") == "dim"), "value");
        if (dim != ShapeVector.Length.ToString(CultureInfo.InvariantCulture))
        {
            throw Wrong(name, $"has vectors of the dimension {dim ?? "none"} and not {ShapeVector.Length}");
        }

        var index = ListOf(described, "indexes").FirstOrDefault(one => TextOf(one, "fieldName") == Shape);
        if (TextOf(index, "metricType") is var metric && metric != Metric)
        {
            throw Wrong(name, $"measures by {metric ?? "nothing"} and not by {Metric}");
        }
    }

    /// <summary>A member of an object as text; null where there is none, or no object.</summary>
    public static string? TextOf(JsonNode? node, string member) => (node as JsonObject)?[member]?.ToString();

    private static JsonArray ListOf(JsonNode? node, string member) => (node as JsonObject)?[member] as JsonArray ?? [];

    private static MilvusException Wrong(string name, string what) =>
        new(MilvusFault.WrongCollection, $"The collection '{name}' {what}: name another one, or remove it.");
}
