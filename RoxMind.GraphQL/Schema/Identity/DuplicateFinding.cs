using RoxMind.Grains.Retrieval.Duplicates;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Identity;

/// <summary>Things that may be one and the same, for an administrator to decide.</summary>
internal sealed class DuplicateFinding(PossibleDuplicate found)
{
    /// <summary>Why they may be one.</summary>
    public DuplicateReason Reason => found.Reason;

    /// <summary>The same in words, with what was found.</summary>
    public string Why => found.Why;

    /// <summary>The athletes that may be one, or whose results are equal.</summary>
    public IEnumerable<OpaqueId> AthleteIds => found.AthleteIds.Select(OpaqueId.Athlete);

    /// <summary>The events that may be one, or that the equal results are of.</summary>
    public IEnumerable<OpaqueId> EventIds => found.EventIds.Select(OpaqueId.Event);

    /// <summary>The results that are equal.</summary>
    public IEnumerable<OpaqueId> RaceIds => found.Races.Select(race => OpaqueId.Race(race.AthleteId, race.RaceId));
}
