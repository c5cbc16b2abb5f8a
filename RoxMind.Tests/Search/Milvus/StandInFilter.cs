using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RoxMind.Tests.Search.Milvus;

/// <summary>Filters of the stand-in: comparisons and lists, joined by <c>and</c>.</summary>
internal static partial class StandInFilter
{
    /// <summary>Reads a filter; an empty one takes everything.</summary>
    public static Func<JsonObject, bool> Parse(string filter)
    {
        if (filter.Length == 0)
        {
            return _ => true;
        }

        var matches = Condition().Matches(filter);
        if (string.Join(" and ", matches.Select(match => match.Value)) != filter)
        {
            throw new FormatException($"cannot parse expression: {filter}");
        }

        var conditions = matches.Select(Read).ToList();
        return row => conditions.TrueForAll(condition => condition(row));
    }

    private static Func<JsonObject, bool> Read(Match match)
    {
        var (name, sign) = (match.Groups["name"].Value, match.Groups["sign"].Value);
        var value = JsonDocument.Parse(match.Groups["value"].Value).RootElement;
        return sign == "in"
            ? row => value.EnumerateArray().Any(one => Compare(row[name]!, one) == 0)
            : row => Holds(Compare(row[name]!, value), sign);
    }

    private static int Compare(JsonNode left, JsonElement right) =>
        right.ValueKind == JsonValueKind.String
            ? string.CompareOrdinal((string?)left, right.GetString())
            : ((long)left).CompareTo(right.GetInt64());

    private static bool Holds(int order, string sign) =>
        sign switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };

    [GeneratedRegex(
        """(?<name>\w+) (?<sign>==|!=|<=|>=|<|>|in) (?<value>-?\d+|"(?:[^"\\]|\\.)*"|\[[^\]]*\])""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Condition();
}
