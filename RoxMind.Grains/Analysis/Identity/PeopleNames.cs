using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Identity;

/// <summary>Takes the published name of a pair or relay apart into its people.</summary>
internal static partial class PeopleNames
{
    /// <summary>
    /// The people that a name lists, each as published: <c>A B, C D</c>, <c>B, A; D, C</c>, <c>A B / C D</c>, <c>A B &amp; C D</c> or
    /// <c>A B und C D</c>. One of them alone is a member, or the name of the team.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="teamSize">How many start together; of one person no name is taken apart.</param>
    public static IReadOnlyList<string> Of(string name, int teamSize)
    {
        if (teamSize == 1)
        {
            return [name];
        }

        var parts = Parts(Between().Split(name));
        return parts.Count > 1 ? parts : ByCommas(Parts(name.Split(',')), name, teamSize);
    }

    private static List<string> ByCommas(List<string> parts, string name, int teamSize)
    {
        var areWhole = parts.TrueForAll(part => WordsIn(part) > 1);
        if (parts.Count < 2 || (parts.Count == 2 && !areWhole))
        {
            return [name];
        }

        if (parts.Count == 2 * teamSize)
        {
            return [.. parts.Chunk(2).Select(pair => $"{pair[0]} {pair[1]}")];
        }

        return areWhole || parts.Count == teamSize ? parts : Joined(parts);
    }

    /// <summary>A single word and what comes after it are <c>Last, First</c>.</summary>
    private static List<string> Joined(List<string> parts)
    {
        List<string> people = [];
        string? last = null;
        foreach (var part in parts)
        {
            if (last is not null)
            {
                people.Add($"{last} {part}");
                last = null;
            }
            else if (WordsIn(part) > 1)
            {
                people.Add(part);
            }
            else
            {
                last = part;
            }
        }

        if (last is not null)
        {
            people.Add(last);
        }

        return people;
    }

    private static List<string> Parts(string[] parts) => [.. parts.Where(part => WordsIn(part) > 0)];

    private static int WordsIn(string part) => PersonName.Words(part).Length;

    [GeneratedRegex(
        @"[;/|&+\n]|\s[-–—]\s|\s(?:(?i:und|and)|y|et)\s",
        RegexOptions.CultureInvariant,
        PatternTime.MostMs
    )]
    private static partial Regex Between();
}
