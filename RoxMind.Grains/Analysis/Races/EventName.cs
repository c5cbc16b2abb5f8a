using System.Text.RegularExpressions;

namespace RoxMind.Grains.Analysis.Races;

/// <summary>The parts of an event's published name, <c>S{season} {year} {city}</c>; names are not always unique.</summary>
/// <param name="Season">Season number, when the name tells it.</param>
/// <param name="Year">Calendar year, when the name tells it.</param>
/// <param name="City">What remains: usually the city, sometimes with the championship's name.</param>
public sealed partial record EventName(int? Season, int? Year, string City)
{
    /// <summary>Reads a name; what does not have the usual form is kept whole as the city.</summary>
    public static EventName Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var match = Form().Match(name.Trim());
        return match.Success
            ? new EventName(Number(match.Groups["season"]), Number(match.Groups["year"]), match.Groups["city"].Value)
            : new EventName(null, null, name.Trim());
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan) : null;

    [GeneratedRegex(
        @"^S(?<season>\d{1,2})\s+(?:(?<year>20\d\d)\s+)?(?<city>\S.*)$",
        RegexOptions.CultureInvariant,
        200
    )]
    private static partial Regex Form();
}
