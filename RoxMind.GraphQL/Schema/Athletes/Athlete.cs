using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>An athlete, or a pair or relay, with every race known.</summary>
internal sealed class Athlete(AthleteProfile profile) : ISquadMember, INode
{
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
    public IEnumerable<Race> Races => profile.Races.Select(race => new Race(profile, race));
}
