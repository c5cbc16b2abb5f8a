using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Athletes.Namesakes;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Identity;

/// <summary>
/// Has athletes, events and texts do what an administrator decided, or what follows from the races of a name, each its own part.
/// None of them calls back. It keeps nothing itself: whatever stops half way is mended by doing it again.
/// </summary>
[GrainType("identity")]
internal sealed partial class IdentityGrain(ImportTraces imports, IErasedContent? content = null)
    : Grain,
        IIdentityGrain
{
    /// <inheritdoc/>
    public async Task<IdentityChange> MergeAsync(string fromId, string intoId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(fromId);
        ArgumentException.ThrowIfNullOrEmpty(intoId);
        if (string.Equals(fromId, intoId, StringComparison.Ordinal))
        {
            return new IdentityChange.Refused("An athlete cannot be merged into itself.");
        }

        var held = await Athlete(fromId).GetHoldingsAsync(cancellationToken);
        if (held.Races.IsEmpty)
        {
            return string.Equals(held.MergedInto, intoId, StringComparison.Ordinal)
                ? new IdentityChange.Done(intoId, 0)
                : new IdentityChange.Refused("This athlete has no races.");
        }

        var own = await Athlete(intoId).GetHoldingsAsync(cancellationToken);
        if (own.Races.IsEmpty)
        {
            return new IdentityChange.Refused("The athlete to merge into has no races.");
        }

        await FixAsync(own.Races, intoId, cancellationToken);
        var moved = 0;
        while (!held.Races.IsEmpty)
        {
            await FixAsync(held.Races, intoId, cancellationToken);
            await MoveAsync(held.Races, fromId, intoId, IdentityBasis.Merged, cancellationToken);
            moved += held.Races.Length;

            // A result that reached the athlete meanwhile goes along.
            held = await Athlete(fromId).GetHoldingsAsync(cancellationToken);
        }

        return new IdentityChange.Done(intoId, moved);
    }

    /// <inheritdoc/>
    public async Task<IdentityChange> SplitAsync(
        string athleteId,
        IReadOnlyList<string> raceIds,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(athleteId);
        ArgumentNullException.ThrowIfNull(raceIds);
        var wanted = raceIds.ToHashSet(StringComparer.Ordinal);
        var held = await Athlete(athleteId).GetHoldingsAsync(cancellationToken);
        var chosen = held.Races.Where(race => wanted.Contains(race.Result.RaceId)).ToImmutableArray();
        var newId = AthleteIdentity.SplitOff(athleteId, wanted);
        if (chosen.IsEmpty && wanted.Count > 0 && wanted.IsSubsetOf(held.MovedAway))
        {
            return new IdentityChange.Done(newId, 0);
        }

        if (chosen.IsEmpty || chosen.Length < wanted.Count || chosen.Length == held.Races.Length)
        {
            return new IdentityChange.Refused(
                "Name races of this athlete, and leave at least one: a split gives some of the races to a new athlete."
            );
        }

        await FixAsync([.. held.Races.Except(chosen)], athleteId, cancellationToken);
        await FixAsync(chosen, newId, cancellationToken);
        await MoveAsync(chosen, athleteId, newId, IdentityBasis.Split, cancellationToken);
        return new IdentityChange.Done(newId, chosen.Length);
    }

    /// <inheritdoc/>
    public async Task<IdentityChange> EraseAsync(string athleteId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(athleteId);
        var held = await Athlete(athleteId).WithholdAsync(cancellationToken);
        if (held.MergedInto is { } heir)
        {
            return new IdentityChange.Refused($"This athlete was merged into {heir}, who has the races.");
        }

        await Task.WhenAll(held.Races.Select(race => EraseAsync(race, cancellationToken)));
        await ForgetAsync(held.Races, cancellationToken);
        string[] names = [.. held.Races.Select(race => race.Result.Entrant.Name).OfType<string>().Distinct()];
        await imports.ForgetAsync(names, cancellationToken);
        await Athlete(athleteId).ForgetAsync(cancellationToken);
        await (content?.PurgeAsync(names, cancellationToken) ?? Task.CompletedTask);
        return new IdentityChange.Done(athleteId, held.Races.Length);
    }

    /// <summary>The other athlete has the races before this one lets go of them: a crash between leaves them twice, never nowhere, and a retry mends it.</summary>
    private async Task MoveAsync(
        ImmutableArray<AthleteRace> races,
        string fromId,
        string toId,
        IdentityBasis basis,
        CancellationToken cancellationToken
    )
    {
        await Athlete(toId).AdoptAsync(races, basis, cancellationToken);
        await Task.WhenAll(
            races.Select(race => Event(race).ReassignAsync(race.Result.RaceId, toId, cancellationToken))
        );
        await Athlete(fromId).LetGoAsync([.. races.Select(race => race.Result.RaceId)], toId, cancellationToken);
    }

    /// <summary>
    /// The event forgets first, so that nothing brings the race back; the athlete, who shows it to nobody any more, last: until
    /// then a retry finds what is left to do.
    /// </summary>
    private async Task EraseAsync(AthleteRace race, CancellationToken cancellationToken)
    {
        var raceId = race.Result.RaceId;
        await Event(race).ReassignAsync(raceId, athleteId: null, cancellationToken);
        await GrainFactory.GetGrain<IFeedbackGrain>(raceId).EraseAsync(cancellationToken);
    }

    private IAthleteGrain Athlete(string athleteId) => GrainFactory.GetGrain<IAthleteGrain>(athleteId);

    private IEventGrain Event(AthleteRace race) => GrainFactory.GetGrain<IEventGrain>(race.Result.EventId);
}
