using RoxMind.Grains.Identity;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>Corrects who is who, and forgets people.</summary>
internal sealed class AthleteMutations(IGrainFactory grains)
{
    private const string IdentityRefused = "IDENTITY_REFUSED";

    private IIdentityGrain Identity => grains.GetGrain<IIdentityGrain>(0);

    /// <summary>
    /// Removes everything that is known of an athlete: races, name, search entries, and the content of event feeds. Erasing
    /// twice is the same as once.
    /// </summary>
    /// <param name="id">The athlete's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Admin)]
    public async Task<IIdentityOutcome> EraseAthleteAsync(OpaqueId id, CancellationToken cancellationToken) =>
        Show(await Identity.EraseAsync(id.KeyOf(IdKind.Athlete), cancellationToken));

    /// <summary>Says that two athletes are one: the second has all races from then on.</summary>
    /// <param name="from">The athlete that is given up.</param>
    /// <param name="into">The athlete that stays.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Admin)]
    public async Task<IIdentityOutcome> MergeAthletesAsync(
        OpaqueId from,
        OpaqueId into,
        CancellationToken cancellationToken
    ) =>
        from == into
            ? new Refused(IdentityRefused, "An athlete cannot be merged into themselves.")
            : Show(
                await Identity.MergeAsync(from.KeyOf(IdKind.Athlete), into.KeyOf(IdKind.Athlete), cancellationToken)
            );

    /// <summary>Says that some races of an athlete are another person's: they go to a new athlete.</summary>
    /// <param name="id">The athlete's id.</param>
    /// <param name="raceIds">Ids of the races that are not theirs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Admin)]
    public async Task<IIdentityOutcome> SplitAthleteAsync(
        OpaqueId id,
        IReadOnlyList<OpaqueId> raceIds,
        CancellationToken cancellationToken
    )
    {
        var athleteId = id.KeyOf(IdKind.Athlete);
        if (raceIds.Count == 0 || raceIds.Any(race => race.KeyOf(IdKind.Race) != athleteId))
        {
            return new Refused(IdentityRefused, "Name at least one race, and only races of this athlete.");
        }

        return Show(await Identity.SplitAsync(athleteId, [.. raceIds.Select(race => race.Part!)], cancellationToken));
    }

    private static IIdentityOutcome Show(IdentityChange change) =>
        change switch
        {
            IdentityChange.Done done => new IdentityChanged(OpaqueId.Athlete(done.AthleteId), done.RacesMoved),
            IdentityChange.Refused refused => new Refused(IdentityRefused, refused.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
}
