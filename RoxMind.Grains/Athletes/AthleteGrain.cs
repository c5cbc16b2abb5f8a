using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Athletes;

/// <summary>Keeps an athlete's races in order and has each explained as soon as it is known.</summary>
[GrainType("athlete")]
internal sealed partial class AthleteGrain(
    [PersistentState("athlete")] IPersistentState<AthleteState> storage,
    RaceExplainer explainer,
    SharedTexts texts
) : Grain, IAthleteGrain
{
    // Races erased in this life: one of them may be on its way here again, sent before its event knew.
    private HashSet<string>? _erased;

    private AthleteState State => storage.State;

    private string AthleteId => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (storage.RecordExists)
        {
            storage.State = texts.In(State);
        }

        return Task.CompletedTask;
    }

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

        if (_erased?.Contains(race.RaceId) is true)
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
        var moved =
            State.Moved.Count == 0
                ? State.Moved
                : State.Moved.Where(move => !taken.Exists(race => race.RaceId == move.Key)).ToDictionary();
        await StoreAsync(new AthleteState { Races = races, Moved = moved }, cancellationToken);
    }

    private Task StoreAsync(AthleteState state, CancellationToken cancellationToken) =>
        storage.ReplaceAsync(state, cancellationToken);
}
