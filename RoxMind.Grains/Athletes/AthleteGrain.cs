using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Athletes;

/// <summary>Keeps an athlete's races in order and has each explained as soon as it is known.</summary>
[GrainType("athlete")]
internal sealed partial class AthleteGrain(
    [PersistentState(AthleteState.Name)] IPersistentState<AthleteState> storage,
    RaceExplainer explainer,
    SharedParts shared,
    ActiveAthletes active
) : Grain, IAthleteGrain, IIncomingGrainCallFilter
{
    private readonly FirstLook<AthleteState> _look = new(storage);

    // Races withheld or erased in this life: one of them may be on its way here again, sent before its event knew.
    private HashSet<string>? _erased;

    private AthleteState State => storage.State;

    private string AthleteId => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        active.Add(GrainContext);
        if (storage.RecordExists)
        {
            storage.State = shared.In(State);
        }

        return Task.CompletedTask;
    }

    /// <summary>An athlete of whom nothing was stored may have been given a first race since.</summary>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (await _look.AgainAsync())
        {
            storage.State = shared.In(State);
        }

        await context.Invoke();
    }

    /// <inheritdoc/>
    public async Task<MatchOutcome> RecordAsync(
        RaceResult race,
        IdentityBasis basis,
        KeptCourse course,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(course);
        if (Find(race.RaceId) is { } known)
        {
            return known.Result == race
                ? MatchOutcome.Taken.From(known)
                : await ReplaceAsync(known with { Result = race, Course = course }, cancellationToken);
        }

        if (_erased?.Contains(race.RaceId) is true)
        {
            return new MatchOutcome.Erased();
        }

        if ((State.Moved.GetValueOrDefault(race.RaceId) ?? State.MergedInto) is { } owner)
        {
            return new MatchOutcome.Moved(owner);
        }

        var taken = new AthleteRace(race, basis, RaceExplainer.Pending, Course: course);
        await TakeAsync([taken], cancellationToken);
        return MatchOutcome.Taken.From(Find(race.RaceId)!) with
        {
            Later =
            [
                .. Elsewhere(State.Races.SkipWhile(held => held.Result.RaceId != race.RaceId).Skip(1), race.EventId),
            ],
        };
    }

    /// <inheritdoc/>
    public async Task<MatchOutcome> RenewAsync(
        string raceId,
        KeptCourse course,
        string version,
        bool isAgreed,
        CancellationToken cancellationToken
    )
    {
        var (races, at) = WithCourse(raceId, course);
        if (at < 0)
        {
            return new MatchOutcome.NotMine();
        }

        if (!explainer.MayRenew(races[at].Outcome, version, isAgreed))
        {
            return MatchOutcome.Taken.From(State.Races[at]);
        }

        await explainer.RenewAsync(races, at, cancellationToken, force: true);
        await StoreAsync(State with { Races = races }, cancellationToken);
        return MatchOutcome.Taken.From(races[at]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LaterRace>> DropAsync(string raceId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(raceId);
        var at = State.Races.FindIndex(held => string.Equals(held.Result.RaceId, raceId, StringComparison.Ordinal));
        if (at < 0)
        {
            return [];
        }

        var eventId = State.Races[at].Result.EventId;
        var kept = Others(raceId).ToList();
        if (kept.Count == 0 && State.Moved.Count == 0)
        {
            await storage.ClearStateAsync(cancellationToken);
            return [];
        }

        // What comes after may have been explained by what goes.
        await explainer.RenewAsync(kept, at, cancellationToken, force: true);
        await StoreAsync(State with { Races = kept }, cancellationToken);
        return [.. Elsewhere(kept.Skip(at), eventId)];
    }

    /// <inheritdoc/>
    public async Task<bool> KeepCourseAsync(string raceId, KeptCourse course, CancellationToken cancellationToken)
    {
        var (races, at) = WithCourse(raceId, course);
        if (at < 0)
        {
            return false;
        }

        await StoreAsync(State with { Races = races }, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task<AthleteProfile?> GetAsync(CancellationToken cancellationToken)
    {
        List<AthleteRace> races = [.. State.Races];
        if (await explainer.RenewAsync(races, from: 0, cancellationToken))
        {
            await StoreAsync(State with { Races = races }, cancellationToken);
        }

        return AthleteProfiles.From(AthleteId, NotErased());
    }

    /// <inheritdoc/>
    public Task<string?> GetOwnerAsync(string? raceId, CancellationToken cancellationToken) =>
        Task.FromResult(
            raceId is not null && Find(raceId) is not null ? AthleteId
            : raceId is not null && State.Moved.TryGetValue(raceId, out var owner) ? owner
            : State.MergedInto
        );

    private List<AthleteRace> NotErased() =>
        _erased is null ? State.Races : State.Races.FindAll(held => !_erased.Contains(held.Result.RaceId));

    private AthleteRace? Find(string raceId) =>
        State.Races.Find(held => string.Equals(held.Result.RaceId, raceId, StringComparison.Ordinal));

    private IEnumerable<AthleteRace> Others(string raceId) =>
        State.Races.Where(held => !string.Equals(held.Result.RaceId, raceId, StringComparison.Ordinal));

    /// <summary>A corrected race may have been another day, so it is put in its place anew.</summary>
    private async Task<MatchOutcome> ReplaceAsync(AthleteRace race, CancellationToken cancellationToken)
    {
        var races = Others(race.Result.RaceId).ToList();
        var before = State.Races.FindIndex(held => held.Result.RaceId == race.Result.RaceId);
        var at = RaceHistory.Insert(races, race with { Outcome = RaceExplainer.Pending });
        await explainer.RenewAsync(races, Math.Min(before, at), cancellationToken, force: true);
        await StoreAsync(State with { Races = races }, cancellationToken);
        return MatchOutcome.Taken.From(races[at]) with
        {
            Later = [.. Elsewhere(races.Skip(Math.Min(before, at)), race.Result.EventId)],
        };
    }

    private static IEnumerable<LaterRace> Elsewhere(IEnumerable<AthleteRace> races, string eventId) =>
        races
            .Where(held => !string.Equals(held.Result.EventId, eventId, StringComparison.Ordinal))
            .Select(held => new LaterRace(held.Result.EventId, held.Result.RaceId));

    /// <summary>The races, one of them with a course to keep, and where it is; below 0 when it is not here.</summary>
    private (List<AthleteRace> Races, int At) WithCourse(string raceId, KeptCourse course)
    {
        ArgumentException.ThrowIfNullOrEmpty(raceId);
        ArgumentNullException.ThrowIfNull(course);
        List<AthleteRace> races = [.. State.Races];
        var at = races.FindIndex(held => string.Equals(held.Result.RaceId, raceId, StringComparison.Ordinal));
        if (at >= 0)
        {
            races[at] = races[at] with { Course = course };
        }

        return (races, at);
    }

    private async Task TakeAsync(List<AthleteRace> taken, CancellationToken cancellationToken)
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
            first = Math.Min(first, RaceHistory.Insert(races, race));
        }

        await explainer.RenewAsync(races, first, cancellationToken, force: true);
        var moved =
            State.Moved.Count == 0
                ? State.Moved
                : State.Moved.Where(move => !taken.Exists(race => race.Result.RaceId == move.Key)).ToDictionary();
        await StoreAsync(new AthleteState { Races = races, Moved = moved }, cancellationToken);
    }

    private Task StoreAsync(AthleteState state, CancellationToken cancellationToken) =>
        storage.ReplaceAsync(state, cancellationToken);
}
