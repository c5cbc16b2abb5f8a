using System.Text.Json;
using System.Text.Json.Nodes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.Tests.Docs;

/// <summary>
/// Compares an answer with the documented one. Ids and moments are never the same and only have to be some, and where the pieces of a
/// text that is being written end depends on who is faster; with other models
/// or data than the documentation was made with, numbers, texts and lengths of lists may differ too.
/// </summary>
internal sealed class AnswerComparison(bool isExact)
{
    private const double Tolerance = 1e-6;
    private const string Piece = ".feedbackText.text";

    /// <summary>Where the answers differ first; null when they are alike.</summary>
    public string? Difference(JsonNode? documented, JsonNode? actual, string path = "$")
    {
        switch (documented, actual)
        {
            case (null, null):
                return null;
            case (null, _) or (_, null):
                return isExact ? $"{path}: null against a value" : null;
            case (JsonObject left, JsonObject right):
                var names = left.Select(field => field.Key).ToList();
                return names.SequenceEqual(right.Select(field => field.Key))
                        ? names
                            .Select(name => Difference(left[name], right[name], $"{path}.{name}"))
                            .FirstOrDefault(found => found is not null)
                    : IsUnion(left, right) ? null
                    : $"{path}: other fields";
            case (JsonArray left, JsonArray right):
                return isExact && left.Count != right.Count
                    ? $"{path}: {left.Count} elements against {right.Count}"
                    : left.Zip(right)
                        .Select((pair, i) => Difference(pair.First, pair.Second, $"{path}[{i}]"))
                        .FirstOrDefault(found => found is not null);
            case (JsonValue left, JsonValue right):
                return
                    left.GetValueKind() == right.GetValueKind() && (!isExact || IsSame(left, right))
                    || (!isExact && IsBoolean(left) && IsBoolean(right))
                    || path.EndsWith(Piece, StringComparison.Ordinal)
                    ? null
                    : $"{path}: {left} against {right}";
            default:
                return $"{path}: another kind of value";
        }
    }

    /// <summary>With other data, another member of a union may stand in a place.</summary>
    private bool IsUnion(JsonObject left, JsonObject right) =>
        !isExact && (string?)left["__typename"] != (string?)right["__typename"];

    private static bool IsBoolean(JsonValue value) => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    private static bool IsSame(JsonValue left, JsonValue right)
    {
        if (left.GetValueKind() == JsonValueKind.Number)
        {
            return Math.Abs(left.GetValue<double>() - right.GetValue<double>()) <= Tolerance;
        }

        if (left.GetValueKind() != JsonValueKind.String)
        {
            return true;
        }

        var (one, other) = (left.GetValue<string>(), right.GetValue<string>());
        return one == other
            || (
                OpaqueId.TryParse(one, out var id)
                && OpaqueId.TryParse(other, out var otherId)
                && id.Kind == otherId.Kind
            )
            || (DateTimeOffset.TryParse(one, out _) && DateTimeOffset.TryParse(other, out _));
    }
}
