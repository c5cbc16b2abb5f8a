using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Athletes.Namesakes;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Events.Projection;

/// <summary>Says which athlete each result goes to: by the published id, or by all that is known of the races of its name.</summary>
internal sealed class AthletePlacement(IGrainFactory grains)
{
    /// <summary>The athletes of results, each told when its name is looked at; one that fails fails for those of its name alone.</summary>
    /// <returns>One a result, in order.</returns>
    public Task<AthleteCandidate>[] Of(IReadOnlyList<Finisher> finishers, CancellationToken cancellationToken)
    {
        var placed = new Task<AthleteCandidate>[finishers.Count];
        var byName = Enumerable
            .Range(0, finishers.Count)
            .ToLookup(i => AthleteIdentity.NamesakesOf(finishers[i].Result));
        foreach (var namesakes in byName)
        {
            var all = namesakes.ToArray();
            var owners = namesakes.Key is { } name
                ? PlaceAsync(name, [.. all.Select(i => finishers[i])], cancellationToken)
                : null;
            for (var at = 0; at < all.Length; at++)
            {
                var finisher = finishers[all[at]];
                placed[all[at]] = owners is null
                    ? Task.FromResult(Assigned(finisher, AthleteIdentity.Candidate(finisher.Result, 0)))
                    : ChooseAsync(finisher, owners, at);
            }
        }

        return placed;
    }

    /// <summary>Whether a race that has reached its athlete, and all others of its name that have, are where they belong.</summary>
    public async Task<bool> IsInPlaceAsync(Finisher finisher, string athleteId, CancellationToken cancellationToken)
    {
        if (finisher.IsAssigned)
        {
            return false;
        }

        if (AthleteIdentity.NamesakesOf(finisher.Result) is not { } name)
        {
            return true;
        }

        return await Namesakes(name).IsInPlaceAsync(finisher.Result.RaceId, athleteId, cancellationToken);
    }

    /// <summary>Forgets that a race of an athlete has its name, because the race is gone.</summary>
    public async Task ForgetAsync(string athleteId, string raceId, CancellationToken cancellationToken)
    {
        if (await HeldAsync(athleteId, raceId, cancellationToken) is { } held)
        {
            await ForgetAsync(held, cancellationToken);
        }
    }

    /// <summary>Forgets that a race has its name, because it is gone.</summary>
    public Task ForgetAsync(RaceResult race, CancellationToken cancellationToken) =>
        AthleteIdentity.NamesakesOf(race) is { } name
            ? Namesakes(name).ForgetAsync([race.RaceId], cancellationToken)
            : Task.CompletedTask;

    private static async Task<AthleteCandidate> ChooseAsync(
        Finisher finisher,
        Task<IReadOnlyList<string>> owners,
        int at
    ) => Assigned(finisher, AthleteIdentity.Candidate(finisher.Result, 0) with { AthleteId = (await owners)[at] });

    /// <summary>Whoever was given the race keeps it here; it is moved from above when it is to be another's.</summary>
    private static AthleteCandidate Assigned(Finisher finisher, AthleteCandidate candidate) =>
        finisher is { IsAssigned: true, AthleteId: { } owner } ? candidate with { AthleteId = owner } : candidate;

    private async Task<IReadOnlyList<string>> PlaceAsync(
        string name,
        IReadOnlyList<Finisher> finishers,
        CancellationToken cancellationToken
    )
    {
        List<NamesakeRace> races = [];
        foreach (var finisher in finishers)
        {
            // Who had it under another name is no reason why it should be theirs under this one.
            var isRenamed =
                finisher is { AthleteId: { } former, IsAssigned: false }
                && await ForgetFormerNameAsync(former, finisher.Result.RaceId, name, cancellationToken);
            races.Add(
                NamesakeRace.Of(
                    finisher.Result,
                    isRenamed ? null : finisher.AthleteId,
                    finisher.IsAssigned ? finisher.AthleteId : null
                )
            );
        }

        return await SecondTry.AwaitAsync(() => Namesakes(name).PlaceAsync(races, cancellationToken));
    }

    /// <summary>A corrected name has other namesakes.</summary>
    /// <returns>Whether the athlete has the race under another name.</returns>
    private async Task<bool> ForgetFormerNameAsync(
        string athleteId,
        string raceId,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (
            await HeldAsync(athleteId, raceId, cancellationToken) is { } held
            && AthleteIdentity.NamesakesOf(held) != name
        )
        {
            await ForgetAsync(held, cancellationToken);
            return true;
        }

        return false;
    }

    private async Task<RaceResult?> HeldAsync(string athleteId, string raceId, CancellationToken cancellationToken)
    {
        var held = await grains.GetGrain<IAthleteGrain>(athleteId).GetHoldingsAsync(cancellationToken);
        return held.Races.Select(race => race.Result).FirstOrDefault(race => race.RaceId == raceId);
    }

    private INamesakesGrain Namesakes(string name) => grains.GetGrain<INamesakesGrain>(name);
}
