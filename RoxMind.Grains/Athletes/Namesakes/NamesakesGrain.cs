using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Athletes.Namesakes;

/// <summary>Keeps the races of one name and tells them apart anew whenever one of them is new or different.</summary>
[GrainType("namesakes")]
[CollectionAgeLimit(Minutes = 2)]
internal sealed class NamesakesGrain(
    [PersistentState(NamesakesState.Name)] IPersistentState<NamesakesState> storage,
    ActiveAthletes active
) : Grain, INamesakesGrain, IIncomingGrainCallFilter
{
    private readonly FirstLook<NamesakesState> _look = new(storage);

    private NamesakesState State => storage.State;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        active.Add(GrainContext);
        return Task.CompletedTask;
    }

    /// <summary>A name of which nothing was stored may have been given a first race since.</summary>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await _look.AgainAsync();
        await context.Invoke();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> PlaceAsync(
        IReadOnlyList<NamesakeRace> races,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(races);
        var known = ById();
        foreach (var race in races)
        {
            var former = known.GetValueOrDefault(race.RaceId);
            known[race.RaceId] = race with
            {
                AthleteId = race.AthleteId ?? former?.AthleteId,
                Fixed = former is null ? race.Fixed : former.Fixed,
            };
        }

        var (owners, given) = Owners(known.Values);

        // What has reached no athlete yet goes to its own straight away.
        foreach (var race in races)
        {
            known[race.RaceId] = known[race.RaceId] with
            {
                AthleteId = known[race.RaceId].AthleteId ?? owners[race.RaceId],
            };
        }

        await StoreAsync(known, given, cancellationToken);
        return [.. races.Select(race => owners[race.RaceId])];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NamesakeMove>> GetMovesAsync(CancellationToken cancellationToken)
    {
        var (owners, given) = Owners(State.Races);
        await StoreAsync(ById(), given, cancellationToken);
        return
        [
            .. State
                .Races.Where(race =>
                    race.Fixed is null && race.AthleteId is not null && race.AthleteId != owners[race.RaceId]
                )
                .Select(race => new NamesakeMove(race.RaceId, race.AthleteId!, owners[race.RaceId])),
        ];
    }

    /// <inheritdoc/>
    public async Task<bool> IsInPlaceAsync(string raceId, string athleteId, CancellationToken cancellationToken) =>
        State.Races.Exists(race => race.RaceId == raceId && race.AthleteId == athleteId)
        && (await GetMovesAsync(cancellationToken)).Count == 0;

    /// <inheritdoc/>
    public Task FixAsync(IReadOnlyList<NamesakeRace> races, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(races);
        var known = ById();
        foreach (var race in races)
        {
            known[race.RaceId] = race;
        }

        return StoreAsync(known, State.Given, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(raceIds);
        var kept = ById();
        var before = kept.Count;
        foreach (var raceId in raceIds)
        {
            kept.Remove(raceId);
        }

        if (kept.Count == before)
        {
            return;
        }

        if (kept.Count == 0)
        {
            // Nothing is kept of people who are gone.
            await storage.ClearStateAsync(cancellationToken);
            return;
        }

        await StoreAsync(kept, State.Given, cancellationToken);
    }

    private Dictionary<string, NamesakeRace> ById() =>
        State.Races.ToDictionary(race => race.RaceId, StringComparer.Ordinal);

    private (Dictionary<string, string> Owners, int Given) Owners(IEnumerable<NamesakeRace> races)
    {
        var given = State.Given;
        var groups = NamesakePartition.Of(races);
        var owners = NamesakeOwners.Of(groups, () => AthleteIdentity.Namesake(this.GetPrimaryKeyString(), given++));
        var ofRace = groups.Zip(owners).SelectMany(one => one.First.Select(race => (race.RaceId, one.Second)));
        return (ofRace.ToDictionary(one => one.RaceId, one => one.Second, StringComparer.Ordinal), given);
    }

    private async Task StoreAsync(
        Dictionary<string, NamesakeRace> races,
        int given,
        CancellationToken cancellationToken
    )
    {
        var isSame =
            given == State.Given
            && races.Count == State.Races.Count
            && State.Races.TrueForAll(race => race.Equals(races.GetValueOrDefault(race.RaceId)));
        if (!isSame)
        {
            await storage.ReplaceAsync(
                new NamesakesState { Races = [.. races.Values], Given = given },
                cancellationToken
            );
        }
    }
}
