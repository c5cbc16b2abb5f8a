using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Athletes.Namesakes;

namespace RoxMind.Grains.Identity;

/// <content>What concerns all athletes of one name.</content>
internal sealed partial class IdentityGrain
{
    /// <inheritdoc/>
    public async Task FollowAsync(IReadOnlyList<string> athleteIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(athleteIds);
        var held = await Task.WhenAll(
            athleteIds
                .Distinct(StringComparer.Ordinal)
                .Select(async id => Known(id, await Athlete(id).GetHoldingsAsync(cancellationToken)))
        );
        await Task.WhenAll(
            held.SelectMany(races => races)
                .GroupBy(one => one.Name, one => one.Race)
                .Select(async races =>
                {
                    await Namesakes(races.Key).PlaceAsync([.. races], cancellationToken);
                    await MoveAsync(races.Key, cancellationToken);
                })
        );
    }

    /// <summary>
    /// The races of an athlete for those who tell namesakes apart. Where an administrator merged or split before they were known there,
    /// all of them stay.
    /// </summary>
    private static IEnumerable<(string Name, NamesakeRace Race)> Known(string athleteId, AthleteHoldings held)
    {
        var isDecided =
            !held.MovedAway.IsEmpty
            || held.Races.Any(race => race.Basis is IdentityBasis.Merged or IdentityBasis.Split);
        return Named(held.Races, athleteId, isDecided ? athleteId : null);
    }

    private static IEnumerable<(string Name, NamesakeRace Race)> Named(
        IEnumerable<AthleteRace> races,
        string athleteId,
        string? fixedId
    )
    {
        foreach (var race in races)
        {
            if (AthleteIdentity.NamesakesOf(race.Result) is { } name)
            {
                yield return (name, NamesakeRace.Of(race.Result, athleteId, fixedId));
            }
        }
    }

    private async Task MoveAsync(string name, CancellationToken cancellationToken)
    {
        var moves = await Namesakes(name).GetMovesAsync(cancellationToken);
        foreach (var some in moves.GroupBy(move => (move.FromId, move.ToId)))
        {
            var (fromId, toId) = some.Key;
            var wanted = some.Select(move => move.RaceId).ToHashSet(StringComparer.Ordinal);

            // One that is on its way there is followed when it has arrived.
            var held = await Athlete(fromId).GetHoldingsAsync(cancellationToken);
            ImmutableArray<AthleteRace> races = [.. held.Races.Where(race => wanted.Contains(race.Result.RaceId))];
            foreach (var ofBasis in races.GroupBy(race => AthleteIdentity.Candidate(race.Result, 0).Basis))
            {
                await MoveAsync([.. ofBasis], fromId, toId, ofBasis.Key, cancellationToken);
            }

            await Namesakes(name)
                .PlaceAsync([.. races.Select(race => NamesakeRace.Of(race.Result, toId))], cancellationToken);
        }
    }

    /// <summary>An administrator's word about whose races these are.</summary>
    private Task FixAsync(IReadOnlyList<AthleteRace> races, string athleteId, CancellationToken cancellationToken) =>
        Task.WhenAll(
            Named(races, athleteId, athleteId)
                .GroupBy(one => one.Name, one => one.Race)
                .Select(some => Namesakes(some.Key).FixAsync([.. some], cancellationToken))
        );

    private Task ForgetAsync(IReadOnlyList<AthleteRace> races, CancellationToken cancellationToken) =>
        Task.WhenAll(
            Named(races, string.Empty, fixedId: null)
                .GroupBy(one => one.Name, one => one.Race.RaceId)
                .Select(some => Namesakes(some.Key).ForgetAsync([.. some], cancellationToken))
        );

    private INamesakesGrain Namesakes(string name) => GrainFactory.GetGrain<INamesakesGrain>(name);
}
