using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events;

namespace RoxMind.Grains.Athletes;

/// <content>How races leave an athlete: merged into another, split off, or erased.</content>
internal sealed partial class AthleteGrain
{
    private bool _isHandingOver;

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
        _erased ??= new HashSet<string>(StringComparer.Ordinal);
        _erased.UnionWith(races.Select(race => race.RaceId));
        await TellEventsAsync(races, athleteId: null, cancellationToken);
        if (storage.RecordExists)
        {
            await storage.ClearStateAsync(cancellationToken);
        }

        return new IdentityChange.Done(AthleteId, races.Count);
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

    private Task TellEventsAsync(List<RaceResult> races, string? athleteId, CancellationToken cancellationToken) =>
        Task.WhenAll(
            races.Select(race =>
                GrainFactory
                    .GetGrain<IEventGrain>(race.EventId)
                    .ReassignAsync(race.RaceId, athleteId, cancellationToken)
            )
        );
}
