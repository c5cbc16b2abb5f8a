using GraphQL;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Squads;

/// <summary>Reads several athletes at once.</summary>
internal sealed class SquadQueries(AthleteLoader athletes)
{
    private const int MaxMembers = 100;

    /// <summary>Several athletes at once, with what they have in common. An id that leads to no athlete is answered in its place.</summary>
    /// <param name="ids">The athletes' ids, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(10)]
    public async Task<Squad> SquadAsync(IReadOnlyList<OpaqueId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count is 0 or > MaxMembers)
        {
            throw new ExecutionError($"A squad has 1 to {MaxMembers} athletes.") { Code = "OUT_OF_RANGE" };
        }

        var wanted = ids.Where(id => id.Kind == IdKind.Athlete).Select(id => id.Key).Distinct().ToList();
        var reading = wanted.ConvertAll(key => athletes.Load(key, profile => profile));
        var found = new Dictionary<string, AthleteProfile>(StringComparer.Ordinal);
        foreach (var pending in reading)
        {
            if (await pending.GetResultAsync(cancellationToken) is { } profile)
            {
                found[profile.AthleteId] = profile;
            }
        }

        return new Squad([.. ids.Select(id => Member(id, found))], [.. found.Values]);
    }

    private static ISquadMember Member(OpaqueId id, Dictionary<string, AthleteProfile> found) =>
        id.Kind != IdKind.Athlete ? new UnknownMember(id, "INVALID_ID", "This is not the id of an athlete.")
        : found.GetValueOrDefault(id.Key) is { } profile ? new Athlete(profile)
        : new UnknownMember(
            id,
            "UNKNOWN_ATHLETE",
            "No race of this athlete is known; they may have been merged or erased."
        );
}
