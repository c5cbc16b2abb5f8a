using System.Globalization;
using System.Text.Json;

namespace RoxMind.GraphQL.Mcp;

/// <summary>
/// Holds the arguments of a call to the schema that the tool advertises, which the library does not do, and says which one is wrong and
/// why. It knows what the schemas of our tools say, and no more of JSON Schema.
/// </summary>
internal static class ArgumentCheck
{
    /// <summary>What is wrong with the arguments; null when they are as the schema wants them.</summary>
    /// <param name="schema">The tool's input schema.</param>
    /// <param name="arguments">The arguments by name.</param>
    public static string? FaultOf(JsonElement schema, IDictionary<string, JsonElement>? arguments) =>
        FaultOfMembers(schema, arguments?.Select(pair => (pair.Key, pair.Value)).ToList() ?? [], string.Empty);

    private static string? FaultOfMembers(
        JsonElement schema,
        IReadOnlyList<(string Name, JsonElement Value)> given,
        string prefix
    )
    {
        var known = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToList()
            : [];
        if (Required(schema).Except(given.Select(one => one.Name), StringComparer.Ordinal).FirstOrDefault() is { } name)
        {
            return $"'{prefix}{name}' is missing.";
        }

        foreach (var (member, value) in given)
        {
            var fault = known.FindIndex(one => one.NameEquals(member)) is >= 0 and var at
                ? FaultOf(known[at].Value, value, prefix + member)
                : $"'{prefix}{member}' is not known here; there is {string.Join(", ", known.Select(one => $"'{one.Name}'"))}.";
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? FaultOf(JsonElement schema, JsonElement value, string path)
    {
        var types = Types(schema);
        if (value.ValueKind == JsonValueKind.Null && types.Contains("null", StringComparer.Ordinal))
        {
            return null;
        }

        if (schema.TryGetProperty("enum", out var names))
        {
            return names.EnumerateArray().Any(name => JsonElement.DeepEquals(name, value))
                ? null
                : $"'{path}' is one of {string.Join(", ", names.EnumerateArray().Where(IsText).Select(name => name.GetString()))}.";
        }

        if (!types.Exists(type => IsOf(value, type)))
        {
            return $"'{path}' is {string.Join(" or ", types.Where(type => type != "null").Select(Article))}.";
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Between(
                schema,
                "minLength",
                "maxLength",
                value.GetString()!.Length,
                path,
                "has {0} characters"
            ),
            JsonValueKind.Number => Between(schema, "minimum", "maximum", value.GetDouble(), path, "is {0}"),
            JsonValueKind.Array => FaultOfItems(schema, value, path),
            JsonValueKind.Object => FaultOfMembers(
                schema,
                [.. value.EnumerateObject().Select(one => (one.Name, one.Value))],
                $"{path}."
            ),
            _ => null,
        };
    }

    private static string? FaultOfItems(JsonElement schema, JsonElement list, string path)
    {
        if (Between(schema, "minItems", "maxItems", list.GetArrayLength(), path, "has {0} elements") is { } fault)
        {
            return fault;
        }

        return schema.TryGetProperty("items", out var items)
            ? list.EnumerateArray()
                .Select((item, i) => FaultOf(items, item, $"{path}[{i}]"))
                .FirstOrDefault(found => found is not null)
            : null;
    }

    private static string? Between(JsonElement schema, string low, string high, double value, string path, string form)
    {
        var least = schema.TryGetProperty(low, out var from) ? from.GetDouble() : (double?)null;
        var most = schema.TryGetProperty(high, out var to) ? to.GetDouble() : (double?)null;
        if (!(value < least) && !(value > most))
        {
            return null;
        }

        var range = (least, most) switch
        {
            ({ } some, { } more) => string.Create(CultureInfo.InvariantCulture, $"{some} to {more}"),
            (null, { } more) => string.Create(CultureInfo.InvariantCulture, $"at most {more}"),
            var (some, _) => string.Create(CultureInfo.InvariantCulture, $"at least {some}"),
        };
        return $"'{path}' {string.Format(CultureInfo.InvariantCulture, form, range)}.";
    }

    private static bool IsOf(JsonElement value, string type) =>
        type switch
        {
            "string" => IsText(value),
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            _ => false,
        };

    private static string Article(string type) =>
        type switch
        {
            "string" => "a text",
            "integer" => "a whole number",
            "boolean" => "true or false",
            "array" => "a list",
            _ => "an object",
        };

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static List<string> Types(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? []
        : IsText(type) ? [type.GetString()!]
        : [.. type.EnumerateArray().Select(one => one.GetString()!)];

    private static IEnumerable<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()!)
            : [];
}
