using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Validation;

/// <summary>
/// Makes one result of rows of which each names one member of a pair or relay. What comes of it does not depend on the order of the rows.
/// </summary>
internal static class TeamMembers
{
    private const string Between = ", ";

    // Where a comma stands within a name, or names have one word, a comma between them would tell other people.
    private const string BetweenReversed = "; ";

    /// <summary>Whether somebody is one of a team, or can be: it has as many members as start together at most.</summary>
    /// <param name="team">The name of the team as it is known.</param>
    /// <param name="member">The name of somebody.</param>
    /// <param name="division">The division.</param>
    public static bool HasPlaceFor(string team, string member, Division division)
    {
        var names = Split(team, division);
        return names.Count < division.TeamSize() || Has(team, names, member, division);
    }

    /// <summary>The team with one member more, or as it is when it has that member.</summary>
    /// <param name="team">The team as it is known.</param>
    /// <param name="member">The row of a member.</param>
    public static RaceResult Add(RaceResult team, RaceResult member) =>
        team with
        {
            Date = team.Date ?? member.Date,
            Entrant = new Entrant(
                team.Entrant.ExternalId ?? member.Entrant.ExternalId,
                Names(team.Entrant.Name!, member.Entrant.Name!, team.Division),
                Nations(team.Entrant.Nationality, member.Entrant.Nationality),
                team.Entrant.StartNumber ?? member.Entrant.StartNumber
            ),
            Gender = Together(team.Gender, member.Gender),

            // A team is ranked by what its members are together, which those of different ages do not tell.
            AgeGroup = team.AgeGroup == member.AgeGroup ? team.AgeGroup : AgeGroup.Unknown,
            SourceId = team.SourceId ?? member.SourceId,
            Category = team.Category ?? member.Category,
            PublishedRoxzoneTotalS = team.PublishedRoxzoneTotalS ?? member.PublishedRoxzoneTotalS,
        };

    private static Gender Together(Gender one, Gender other) =>
        one == other || other == Gender.Unknown ? one
        : one == Gender.Unknown ? other
        : Gender.Mixed;

    private static string Names(string team, string member, Division division)
    {
        var names = Split(team, division);
        if (Has(team, names, member, division))
        {
            return team;
        }

        names.Add(member.Trim());
        names.Sort(StringComparer.Ordinal);
        return string.Join(names.TrueForAll(IsWhole) ? Between : BetweenReversed, names);
    }

    private static List<string> Split(string team, Division division) =>
        [.. PeopleNames.Of(team, division.TeamSize()).Select(name => name.Trim())];

    /// <summary>Two single words, <c>Lisa, Tom</c>, can be two people as well as one.</summary>
    private static bool Has(string team, List<string> names, string member, Division division)
    {
        var key = NameKey.Of(member, division);
        return names.Concat(team.Split(Between)).Any(name => NameKey.Of(name, division) == key);
    }

    private static bool IsWhole(string name) => !name.Contains(',') && PersonName.Words(name).Length > 1;

    private static string? Nations(string? team, string? member)
    {
        var nations = new[] { team, member }
            .OfType<string>()
            .SelectMany(nation => nation.Split(Between))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return nations.Count switch
        {
            0 => null,
            1 => nations[0],
            _ => string.Join(Between, nations.Order(StringComparer.Ordinal)),
        };
    }
}
