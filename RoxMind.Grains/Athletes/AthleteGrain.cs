using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Athletes;

/// <summary>Keeps an athlete's races in order and has each explained as soon as it is known.</summary>
[GrainType("athlete")]
internal sealed partial class AthleteGrain(
    [PersistentState("athlete")] IPersistentState<AthleteState> storage,
    RaceExplainer explainer,
    SharedParts shared
) : Grain, IAthleteGrain
{
    // Races withheld or erased in this life: one of them may be on its way here again, sent before its event knew.
    private HashSet<string>? _erased;

    private AthleteState State => storage.State;

    private string AthleteId => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (storage.RecordExists)
        {
            storage.State = shared.In(State);
        }

        return Task.CompletedTask;
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
            return MatchOutcome.Taken.From(known);
        }

        if (_erased?.Contains(race.RaceId) is true)
        {
            return new MatchOutcome.Erased();
        }

        if ((State.Moved.GetValueOrDefault(race.RaceId) ?? State.MergedInto) is { } owner)
        {
            return new MatchOutcome.Moved(owner);
        }

        if (!IdentityRules.Accepts(State.Races.Select(held => held.Result), race))
        {
            return new MatchOutcome.NotMine();
        }

        var taken = new AthleteRace(race, basis, RaceExplainer.Pending, Course: course);
        await TakeAsync([taken], cancellationToken);
        return MatchOutcome.Taken.From(Find(race.RaceId)!);
    }

    /// <inheritdoc/>
    public async Task<MatchOutcome> RenewAsync(string raceId, KeptCourse course, CancellationToken cancellationToken)
    {
        var (races, at) = WithCourse(raceId, course);
        if (at < 0)
        {
            return new MatchOutcome.NotMine();
        }

        await explainer.RenewAsync(races, at, cancellationToken, force: true);
        await StoreAsync(State with { Races = races }, cancellationToken);
        return MatchOutcome.Taken.From(races[at]);
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

    private List<AthleteRace> NotErased() =>
        _erased is null ? State.Races : State.Races.FindAll(held => !_erased.Contains(held.Result.RaceId));

    private AthleteRace? Find(string raceId) =>
        State.Races.Find(held => string.Equals(held.Result.RaceId, raceId, StringComparison.Ordinal));

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
