using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Validation;

/// <summary>
/// Makes one result of rows of which each names one member of a pair or relay. What comes of it does not depend on the order of the rows.
/// </summary>
internal static class TeamMembers
{
    private const string Between = ", ";

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
        var names = team.Split(Between);
        var key = NameKey.Of(member, division);
        return Array.Exists(names, name => NameKey.Of(name, division) == key)
            ? team
            : string.Join(Between, names.Append(member).Order(StringComparer.Ordinal));
    }

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
