using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>Compares what is answered with what was answered.</summary>
internal static class FolderComparison
{
    // An event's course is summed up anew from its log at each start; the last digits may differ then.
    private const double Tolerance = 1e-6;

    /// <summary>Where the answers differ first; null when they say the same.</summary>
    public static string? Difference(JsonNode? before, JsonNode? now, string path)
    {
        switch (before, now)
        {
            case (JsonObject left, JsonObject right):
                return left.Select(field => field.Key).SequenceEqual(right.Select(field => field.Key))
                    ? left.Select(field => Difference(field.Value, right[field.Key], $"{path}.{field.Key}"))
                        .FirstOrDefault(found => found is not null)
                    : $"{path}: other fields";
            case (JsonArray left, JsonArray right):
                return left.Count == right.Count
                    ? left.Zip(right)
                        .Select((pair, i) => Difference(pair.First, pair.Second, $"{path}[{i}]"))
                        .FirstOrDefault(found => found is not null)
                    : $"{path}: {left.Count} elements, now {right.Count}";
            case (JsonValue left, JsonValue right) when IsNumber(left) && IsNumber(right):
                return Math.Abs(left.GetValue<double>() - right.GetValue<double>()) <= Tolerance
                    ? null
                    : $"{path}: {left}, now {right}";
            default:
                return JsonNode.DeepEquals(before, now)
                    ? null
                    : $"{path}: {before?.ToJsonString() ?? "null"}, now {now?.ToJsonString() ?? "null"}";
        }
    }

    private static bool IsNumber(JsonValue value) => value.GetValueKind() == JsonValueKind.Number;
}
