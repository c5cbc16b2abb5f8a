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
    // Races erased in this life: one of them may be on its way here again, sent before its event knew.
    private readonly HashSet<string> _erased = new(StringComparer.Ordinal);
    private bool _isHandingOver;

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
            return ClaimOutcome.Taken.From(known);
        }

        if (_erased.Contains(race.RaceId))
        {
            return new ClaimOutcome.Erased();
        }

        if ((State.Moved.GetValueOrDefault(race.RaceId) ?? State.MergedInto) is { } owner)
        {
            return new ClaimOutcome.Moved(owner);
        }

        if (!IdentityRules.Accepts(State.Races.Select(held => held.Result), race))
        {
            return new ClaimOutcome.NotMine();
        }

        await TakeAsync([race], basis, cancellationToken);
        return ClaimOutcome.Taken.From(Find(race.RaceId)!);
    }

    /// <inheritdoc/>
    public async Task<ClaimOutcome> RenewAsync(string raceId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(raceId);
        List<AthleteRace> races = [.. State.Races];
        var at = races.FindIndex(held => string.Equals(held.Result.RaceId, raceId, StringComparison.Ordinal));
        if (at < 0)
        {
            return new ClaimOutcome.NotMine();
        }

        await explainer.RenewAsync(races, at, cancellationToken, force: true);
        await StoreAsync(State with { Races = races }, cancellationToken);
        return ClaimOutcome.Taken.From(races[at]);
    }

    /// <inheritdoc/>
    public async Task<IdentityChange> AdoptAsync(
        IReadOnlyList<RaceResult> races,
        IdentityBasis basis,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(races);
        if (basis == IdentityBasis.Merged && State.Races.Count == 0)
        {
            return new IdentityChange.Refused("The athlete to merge into has no races.");
        }

        var missing = races.Where(race => Find(race.RaceId) is null).ToList();
        await TakeAsync(missing, basis, cancellationToken);
        return new IdentityChange.Done(AthleteId, missing.Count);
    }

    /// <inheritdoc/>
    public async Task<AthleteProfile?> GetAsync(CancellationToken cancellationToken)
    {
        List<AthleteRace> races = [.. State.Races];
        if (await explainer.RenewAsync(races, from: 0, cancellationToken))
        {
            await StoreAsync(State with { Races = races }, cancellationToken);
        }

        return AthleteProfiles.From(AthleteId, State.Races);
    }

    /// <inheritdoc/>
    public Task<bool> IsHandingOverAsync(CancellationToken cancellationToken) => Task.FromResult(_isHandingOver);

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

        return await HandOverAsync(State.Races, athleteId, IdentityBasis.Merged, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IdentityChange> SplitAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(raceIds);
        var wanted = raceIds.ToHashSet(StringComparer.Ordinal);
        var chosen = State.Races.Where(held => wanted.Contains(held.Result.RaceId)).ToList();
        var newId = AthleteIdentity.SplitOff(AthleteId, wanted);
        if (chosen.Count == 0 && wanted.Count > 0 && wanted.All(State.Moved.ContainsKey))
        {
            return new IdentityChange.Done(newId, 0);
        }

        if (chosen.Count == 0 || chosen.Count < wanted.Count || chosen.Count == State.Races.Count)
        {
            return new IdentityChange.Refused(
                "Name races of this athlete, and leave at least one: a split gives some of the races to a new athlete."
            );
        }

        return await HandOverAsync(chosen, newId, IdentityBasis.Split, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IdentityChange> EraseAsync(CancellationToken cancellationToken)
    {
        if (State.MergedInto is { } heir)
        {
            return new IdentityChange.Refused($"This athlete was merged into {heir}, who has the races.");
        }

        var races = State.Races.ConvertAll(held => held.Result);
        _erased.UnionWith(races.Select(race => race.RaceId));
        await TellEventsAsync(races, athleteId: null, cancellationToken);
        if (storage.RecordExists)
        {
            await storage.ClearStateAsync(cancellationToken);
        }

        return new IdentityChange.Done(AthleteId, races.Count);
    }

    private AthleteRace? Find(string raceId) =>
        State.Races.Find(held => string.Equals(held.Result.RaceId, raceId, StringComparison.Ordinal));

    private async Task TakeAsync(List<RaceResult> taken, IdentityBasis basis, CancellationToken cancellationToken)
    {
        if (taken.Count == 0)
        {
            return;
        }

        // A new race can be the previous race of those after it, so everything from the first new one on is explained.
        List<AthleteRace> races = [.. State.Races];
        var first = races.Count;
        foreach (var race in taken)
        {
            first = Math.Min(first, RaceHistory.Insert(races, race, basis));
        }

        await explainer.RenewAsync(races, first, cancellationToken, force: true);
        var moved = State.Moved.Where(move => !taken.Exists(race => race.RaceId == move.Key)).ToDictionary();
        await StoreAsync(new AthleteState { Races = races, Moved = moved }, cancellationToken);
    }

    /// <summary>The other athlete has the races before this one lets go of them: a crash between leaves them twice, never nowhere, and a retry mends it.</summary>
    private async Task<IdentityChange> HandOverAsync(
        List<AthleteRace> held,
        string athleteId,
        IdentityBasis basis,
        CancellationToken cancellationToken
    )
    {
        _isHandingOver = true;
        try
        {
            // Two athletes who wait for each other would wait for ever.
            var heir = GrainFactory.GetGrain<IAthleteGrain>(athleteId);
            if (await heir.IsHandingOverAsync(cancellationToken))
            {
                return new IdentityChange.Refused("The other athlete's races are being moved; try again.");
            }

            var races = held.ConvertAll(race => race.Result);
            if (await heir.AdoptAsync(races, basis, cancellationToken) is IdentityChange.Refused refused)
            {
                return refused;
            }

            await TellEventsAsync(races, athleteId, cancellationToken);
            await LetGoAsync(races, athleteId, cancellationToken);
            return new IdentityChange.Done(athleteId, races.Count);
        }
        finally
        {
            _isHandingOver = false;
        }
    }

    private async Task LetGoAsync(List<RaceResult> races, string athleteId, CancellationToken cancellationToken)
    {
        var moved = new Dictionary<string, string>(State.Moved);
        foreach (var race in races)
        {
            moved[race.RaceId] = athleteId;
        }

        var kept = State.Races.FindAll(held => !moved.ContainsKey(held.Result.RaceId));
        await explainer.RenewAsync(kept, from: 0, cancellationToken, force: true);
        var mergedInto = kept.Count == 0 ? athleteId : null;
        await StoreAsync(
            new AthleteState
            {
                Races = kept,
                Moved = moved,
                MergedInto = mergedInto,
            },
            cancellationToken
        );
    }

    private async Task StoreAsync(AthleteState state, CancellationToken cancellationToken)
    {
        var before = storage.State;
        storage.State = state;
        try
        {
            await storage.WriteStateAsync(cancellationToken);
        }
        catch
        {
            // What is not on disk must not be answered from.
            storage.State = before;
            throw;
        }
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
