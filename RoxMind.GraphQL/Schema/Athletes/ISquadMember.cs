namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>One place of a squad: the athlete, or why there is none.</summary>
internal interface ISquadMember;
