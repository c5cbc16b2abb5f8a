using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events;

namespace RoxMind.Grains.Athletes;

/// <summary>Keeps an athlete's races in order and has each explained as soon as it is known.</summary>
[GrainType("athlete")]
internal sealed class AthleteGrain(
    [PersistentState("athlete")] IPersistentState<AthleteState> storage,
    RaceExplainer explainer
) : Grain, IAthleteGrain
{
    private AthleteState State => storage.State;

    private string AthleteId => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public async Task<ClaimOutcome> RecordAsync(
        RaceResult race,
        IdentityBasis basis,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(race);
        if (Find(race.RaceId) is { } known)
        {
            return ClaimOutcome.Taken.From(known.Outcome);
        }

        if ((State.Moved.GetValueOrDefault(race.RaceId) ?? State.MergedInto) is { } owner)
        {
            return new ClaimOutcome.Moved(owner);
        }

        if (!IdentityRules.Accepts(State.Races.Select(held => held.Result), race))
        {
            return new ClaimOutcome.NotMine();
        }

        await TakeAsync([(race, basis)], cancellationToken);
        return ClaimOutcome.Taken.From(Find(race.RaceId)!.Outcome);
    }

    /// <inheritdoc/>
    public async Task AdoptAsync(
        IReadOnlyList<RaceResult> races,
        IdentityBasis basis,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(races);
        var missing = races.Where(race => Find(race.RaceId) is null).Select(race => (race, basis)).ToList();
        foreach (var (race, _) in missing)
        {
            State.Moved.Remove(race.RaceId);
        }

        State.MergedInto = null;
        await TakeAsync(missing, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<AthleteProfile?> GetAsync(CancellationToken cancellationToken)
    {
        if (await explainer.RenewAsync(State.Races, from: 0, cancellationToken))
        {
            await storage.WriteStateAsync(cancellationToken);
        }

        return AthleteProfiles.From(AthleteId, State.Races);
    }

    /// <inheritdoc/>
    public async Task<IdentityChange> MergeIntoAsync(string athleteId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(athleteId);
        if (string.Equals(athleteId, AthleteId, StringComparison.Ordinal))
        {
            return new IdentityChange.Refused("An athlete cannot be merged into itself.");
        }

        if (State.Races.Count == 0)
        {
            return string.Equals(State.MergedInto, athleteId, StringComparison.Ordinal)
                ? new IdentityChange.Done(athleteId, 0)
                : new IdentityChange.Refused("This athlete has no races.");
        }

        if (await GrainFactory.GetGrain<IAthleteGrain>(athleteId).GetAsync(cancellationToken) is null)
        {
            return new IdentityChange.Refused("The athlete to merge into has no races.");
        }

        var moved = await HandOverAsync(State.Races, athleteId, IdentityBasis.Merged, cancellationToken);
        State.MergedInto = athleteId;
        await storage.WriteStateAsync(cancellationToken);
        return new IdentityChange.Done(athleteId, moved);
    }

    /// <inheritdoc/>
    public async Task<IdentityChange> SplitAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(raceIds);
        var chosen = State.Races.Where(held => raceIds.Contains(held.Result.RaceId)).ToList();
        if (chosen.Count == 0 && raceIds.Count > 0 && raceIds.All(State.Moved.ContainsKey))
        {
            return new IdentityChange.Done(State.Moved[raceIds[0]], 0);
        }

        if (chosen.Count == 0 || chosen.Count < raceIds.Count || chosen.Count == State.Races.Count)
        {
            return new IdentityChange.Refused(
                "Name races of this athlete, and leave at least one: a split gives some of the races to a new athlete."
            );
        }

        var newId = AthleteIdentity.SplitOff(AthleteId, raceIds);
        var moved = await HandOverAsync(chosen, newId, IdentityBasis.Split, cancellationToken);
        await explainer.RenewAsync(State.Races, from: 0, cancellationToken, force: true);
        await storage.WriteStateAsync(cancellationToken);
        return new IdentityChange.Done(newId, moved);
    }

    /// <inheritdoc/>
    public async Task<IdentityChange> EraseAsync(CancellationToken cancellationToken)
    {
        var races = State.Races.Select(held => held.Result).ToList();
        await TellEventsAsync(races, athleteId: null, cancellationToken);
        if (storage.RecordExists)
        {
            await storage.ClearStateAsync(cancellationToken);
        }

        storage.State = new AthleteState();
        return new IdentityChange.Done(AthleteId, races.Count);
    }

    private AthleteRace? Find(string raceId) =>
        State.Races.Find(held => string.Equals(held.Result.RaceId, raceId, StringComparison.Ordinal));

    private async Task TakeAsync(
        IReadOnlyCollection<(RaceResult Race, IdentityBasis Basis)> races,
        CancellationToken cancellationToken
    )
    {
        // A new race can be the previous race of those after it, so everything from the first new one on is explained.
        var first = State.Races.Count;
        foreach (var (race, basis) in races)
        {
            var at = State.Races.FindIndex(held => RaceOrder.Instance.Compare(held.Result, race) > 0);
            at = at < 0 ? State.Races.Count : at;
            State.Races.Insert(at, new AthleteRace(race, basis, RaceExplainer.Pending));
            first = Math.Min(first, at);
        }

        await explainer.RenewAsync(State.Races, first, cancellationToken, force: true);
        await storage.WriteStateAsync(cancellationToken);
    }

    /// <summary>The other athlete has the races before this one lets go of them: a crash between leaves them twice, never nowhere, and a retry mends it.</summary>
    private async Task<int> HandOverAsync(
        List<AthleteRace> held,
        string athleteId,
        IdentityBasis basis,
        CancellationToken cancellationToken
    )
    {
        var races = held.Select(race => race.Result).ToList();
        await GrainFactory.GetGrain<IAthleteGrain>(athleteId).AdoptAsync(races, basis, cancellationToken);
        await TellEventsAsync(races, athleteId, cancellationToken);
        State.Races = [.. State.Races.Except(held)];
        foreach (var race in races)
        {
            State.Moved[race.RaceId] = athleteId;
        }

        return races.Count;
    }

    private Task TellEventsAsync(List<RaceResult> races, string? athleteId, CancellationToken cancellationToken) =>
        Task.WhenAll(
            races.Select(race =>
                GrainFactory
                    .GetGrain<IEventGrain>(race.EventId)
                    .ReassignAsync(race.RaceId, athleteId, cancellationToken)
            )
        );
}
