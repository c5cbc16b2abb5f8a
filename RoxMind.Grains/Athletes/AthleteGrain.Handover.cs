using RoxMind.Grains.Analysis.Identity;

namespace RoxMind.Grains.Athletes;

/// <content>The steps by which races come to an athlete from another one and leave it: moved to another, or erased.</content>
internal sealed partial class AthleteGrain
{
    /// <inheritdoc/>
    public Task<AthleteHoldings> GetHoldingsAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new AthleteHoldings([.. State.Races], [.. State.Moved.Keys], State.MergedInto));

    /// <inheritdoc/>
    public Task AdoptAsync(IReadOnlyList<AthleteRace> races, IdentityBasis basis, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(races);
        _erased?.ExceptWith(races.Select(race => race.Result.RaceId));
        var missing = races.Where(race => Find(race.Result.RaceId) is null);
        return TakeAsync([.. missing.Select(race => race with { Basis = basis })], cancellationToken);
    }

    /// <inheritdoc/>
    public async Task LetGoAsync(IReadOnlyList<string> raceIds, string athleteId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(raceIds);
        ArgumentException.ThrowIfNullOrEmpty(athleteId);
        var gone = raceIds.Where(raceId => Find(raceId) is not null).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0)
        {
            return;
        }

        // What stays may have been explained by what goes.
        var kept = State.Races.FindAll(held => !gone.Contains(held.Result.RaceId));
        await explainer.RenewAsync(kept, from: 0, cancellationToken, force: true);
        var moved = new Dictionary<string, string>(State.Moved);
        foreach (var raceId in gone)
        {
            moved[raceId] = athleteId;
        }

        await StoreAsync(
            new AthleteState
            {
                Races = kept,
                Moved = moved,
                MergedInto = kept.Count == 0 ? athleteId : null,
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<AthleteHoldings> WithholdAsync(CancellationToken cancellationToken)
    {
        _erased ??= new HashSet<string>(StringComparer.Ordinal);
        _erased.UnionWith(State.Races.Select(held => held.Result.RaceId));
        return GetHoldingsAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var kept = NotErased();
        if (kept.Count > 0)
        {
            // Came here while the others were being erased: the athlete starts anew with it.
            await explainer.RenewAsync(kept, from: 0, cancellationToken, force: true);
            await StoreAsync(new AthleteState { Races = kept }, cancellationToken);
        }
        else if (storage.RecordExists)
        {
            await storage.ClearStateAsync(cancellationToken);
        }
    }
}
