using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Squads;

/// <summary>An id that leads to no athlete; the others of the squad are not affected.</summary>
/// <param name="AskedId">The id as it was asked for.</param>
/// <param name="Code">A stable code: `UNKNOWN_ATHLETE`, or `INVALID_ID` when it is the id of something else or no id at all.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record UnknownMember(OpaqueId AskedId, string Code, string Reason) : ISquadMember;
