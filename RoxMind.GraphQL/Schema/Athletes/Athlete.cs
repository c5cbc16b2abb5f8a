using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Lists;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>An athlete, or a pair or relay, with every race known.</summary>
internal sealed class Athlete(AthleteProfile profile) : ISquadMember, INode
{
    private const int UsualRaces = 10;

    /// <summary>The athlete's id.</summary>
    public OpaqueId Id => OpaqueId.Athlete(profile.AthleteId);

    /// <summary>Name as last published; null when it never was.</summary>
    public string? Name => profile.Name;

    /// <summary>Three-letter country code as last published.</summary>
    public string? Nationality => profile.Nationality;

    /// <summary>Gender category.</summary>
    public Gender Gender => profile.Gender;

    /// <summary>Whether this is a pair or a relay.</summary>
    public bool IsTeam => profile.IsTeam;

    /// <summary>The races, earliest first.</summary>
    /// <param name="page">The part of the list.</param>
    public Connection<Race> Races([Page(PageArguments.Most, UsualRaces)] PageArguments page)
    {
        var races = profile.Races.Select(race => (Race: new Race(profile, race), Place: PlaceOf(race.Result)));
        var ordered = races.OrderBy(race => race.Place, Comparer<ListPlace>.Create((x, y) => x.ComparedTo(y))).ToList();
        var asked = page.Of($"races {profile.AthleteId}");
        var (start, end) = asked.Range.Within(ordered.Count, position => ordered[position].Place);
        return new Connection<Race>(ordered[start..end], asked, start, ordered.Count);
    }

    private static ListPlace PlaceOf(RaceResult race)
    {
        var day = RaceDay.Of(race);
        return ListPlace.Of(race.RaceId, day.Likely.DayNumber, day.Number);
    }
}
