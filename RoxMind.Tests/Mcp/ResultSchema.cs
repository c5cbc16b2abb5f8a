using System.Text.Json;

namespace RoxMind.Tests.Mcp;

/// <summary>Holds results to the schema that a tool advertises, as strict clients do.</summary>
internal static class ResultSchema
{
    public static void AssertFits(JsonElement schema, JsonElement value) => AssertFits(schema, schema, value, "$");

    private static void AssertFits(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        schema = Resolve(root, schema);
        if (schema.TryGetProperty("enum", out var names))
        {
            Assert.True(names.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)), $"{path}: {value}");
            return;
        }

        Assert.True(TypesOf(schema).Any(type => IsOf(value, type)), $"{path}: {value} is not {schema}");
        if (value.ValueKind == JsonValueKind.Array)
        {
            Assert.All(
                value.EnumerateArray(),
                item => AssertFits(root, schema.GetProperty("items"), item, $"{path}[]")
            );
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var properties = schema.GetProperty("properties");
        Assert.All(
            schema.GetProperty("required").EnumerateArray(),
            name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{path}.{name} is missing")
        );
        foreach (var member in value.EnumerateObject())
        {
            Assert.True(properties.TryGetProperty(member.Name, out var inner), $"{path}.{member.Name} is not known");
            AssertFits(root, inner, member.Value, $"{path}.{member.Name}");
        }
    }

    /// <summary>A type that comes twice is written once, and pointed at from its other places.</summary>
    private static JsonElement Resolve(JsonElement root, JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var pointer))
        {
            schema = pointer
                .GetString()!
                .Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Aggregate(
                    root,
                    (at, step) => at.ValueKind == JsonValueKind.Array ? at[int.Parse(step)] : at.GetProperty(step)
                );
        }

        return schema;
    }

    private static IEnumerable<string> TypesOf(JsonElement schema)
    {
        var type = schema.GetProperty("type");
        return type.ValueKind == JsonValueKind.String
            ? [type.GetString()!]
            : type.EnumerateArray().Select(one => one.GetString()!);
    }

    private static bool IsOf(JsonElement value, string type) =>
        type switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            _ => false,
        };
}
