using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Exports;

/// <summary>The filters of a leaderboard's page, by the names that they have in its address.</summary>
internal static class ExportFilter
{
    /// <summary>Reads them.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="fault">What is wrong with it, for people; null when it is good.</param>
    public static LeaderboardFilter? Read(IQueryCollection query, out string? fault)
    {
        fault = null;
        var by = query["by"].ToString();
        var filter = new LeaderboardFilter(
            One<Division>(query, "division", ref fault),
            One<Gender>(query, "gender", ref fault),
            Age(query["age"].ToString(), ref fault),
            Find<Segment>(by),
            Category: null,
            Text(query["nation"].ToString()),
            One<RaceStatus>(query, "status", ref fault),
            Find<SegmentKind>(by)
        );
        if (by.Length > 0 && filter is { Segment: null, Group: null })
        {
            fault = $"'by' is a segment, RUN, STATION or ROXZONE, not '{by}'.";
        }

        return fault is null ? filter : null;
    }

    private static T? One<T>(IQueryCollection query, string name, ref string? fault)
        where T : struct, Enum
    {
        var text = query[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        var found = Find<T>(text);
        if (found is null)
        {
            fault =
                $"'{name}' is one of {string.Join(", ", Enum.GetNames<T>().Select(ConstantCase.From))}, not '{text}'.";
        }

        return found;
    }

    private static T? Find<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (ConstantCase.From(value.ToString()) == text)
            {
                return value;
            }
        }

        return null;
    }

    private static AgeGroup? Age(string text, ref string? fault)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var age = AgeGroup.Parse(text);
        if (age == AgeGroup.Unknown && text != "unknown")
        {
            fault = $"'age' is an age group such as 30-34, not '{text}'.";
        }

        return age;
    }

    private static string? Text(string text) => text.Length == 0 ? null : text.ToUpperInvariant();
}
