namespace RoxMind.GraphQL.Schema.Squads;

/// <summary>One place of a squad: the athlete, or why there is none.</summary>
internal interface ISquadMember;
