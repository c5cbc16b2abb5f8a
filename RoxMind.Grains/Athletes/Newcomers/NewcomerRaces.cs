using Orleans.Runtime;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes.Namesakes;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Athletes.Newcomers;

/// <summary>
/// Takes first races of athletes of whom nothing is stored. Most results of an event are such, and they need no call to a grain each: they
/// are explained together, on all processors, and what is stored of an athlete and of the name is written in one transaction for many.
/// Whoever is known already, or shares a name with another of the list, is left to the grains.
/// </summary>
internal sealed class NewcomerRaces(RaceExplainer explainer, IGrainFactory grains, IFirstStates? states)
{
    /// <summary>So many are worked on together: enough for the forecasts' batches, few enough for all processors to have some.</summary>
    private const int Together = 64;

    /// <summary>Takes what can be taken.</summary>
    /// <param name="results">Results that have reached no athlete yet.</param>
    /// <param name="course">Their event's course as far as it is known.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Those taken, by race; the others are for the athletes' grains to take.</returns>
    public async Task<IReadOnlyDictionary<string, Newcomer>> TakeAsync(
        IReadOnlyList<RaceResult> results,
        KeptCourse course,
        CancellationToken cancellationToken
    )
    {
        if (states is null)
        {
            return new Dictionary<string, Newcomer>();
        }

        var alone = results
            .Select(result => (Result: result, Candidate: AthleteIdentity.Candidate(result, 0)))
            .GroupBy(one => one.Candidate.AthleteId, StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .Select(same => same.First())
            .Select(one => new Newcomer(
                one.Candidate.AthleteId,
                new AthleteRace(one.Result, one.Candidate.Basis, RaceExplainer.Pending, Course: course)
            ));

        // Not in the caller's turn: arithmetic there would hold up what else waits for it.
        var taken = await Task.WhenAll(
            alone
                .Chunk(Together)
                .Select(some => Task.Run(() => TakeAsync(states, some, cancellationToken), cancellationToken))
        );
        return taken.SelectMany(some => some).ToDictionary(one => one.Race.Result.RaceId, StringComparer.Ordinal);
    }

    private async Task<IEnumerable<Newcomer>> TakeAsync(
        IFirstStates store,
        Newcomer[] newcomers,
        CancellationToken cancellationToken
    )
    {
        var ids = newcomers.Select(GrainOf).ToList();
        var unknown = await store.WithoutAsync(ids, AthleteState.Name, cancellationToken);
        if (
            await ExplainAsync([.. newcomers.Where((_, i) => unknown.Contains(ids[i]))], cancellationToken)
            is not { Count: > 0 } explained
        )
        {
            return [];
        }

        var stored = await store.AddAsync([.. explained.Select(StatesOf)], cancellationToken);
        return explained.Where((_, i) => stored[i]);
    }

    /// <summary>Explains them; null where one of them cannot be, which its athlete's grain then tells.</summary>
    private async Task<List<Newcomer>?> ExplainAsync(Newcomer[] newcomers, CancellationToken cancellationToken)
    {
        try
        {
            var races = await explainer.ExplainFirstAsync(
                [.. newcomers.Select(newcomer => newcomer.Race)],
                cancellationToken
            );
            return [.. newcomers.Zip(races, (newcomer, race) => newcomer with { Race = race })];
        }
#pragma warning disable CA1031 // Not swallowed: each goes to its athlete by itself next, and what fails there is told and tried again.
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private GrainId GrainOf(Newcomer newcomer) => grains.GetGrain<IAthleteGrain>(newcomer.AthleteId).GetGrainId();

    private List<StateEntry> StatesOf(Newcomer newcomer)
    {
        var (athleteId, race) = newcomer;
        List<StateEntry> all =
        [
            new StateEntry<AthleteState>(GrainOf(newcomer), AthleteState.Name, new AthleteState { Races = [race] }),
        ];

        // The first of a name has the name's own id.
        if (race.Basis is IdentityBasis.NameMatch or IdentityBasis.Team)
        {
            all.Add(
                new StateEntry<NamesakesState>(
                    grains.GetGrain<INamesakesGrain>(athleteId).GetGrainId(),
                    NamesakesState.Name,
                    new NamesakesState { Races = [NamesakeRace.Of(race.Result, athleteId)], Given = 1 }
                )
            );
        }

        return all;
    }
}
