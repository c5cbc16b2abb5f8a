using GraphQL;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Progress;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Models.Serving;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Progress;

/// <summary>Compares races of one athlete.</summary>
internal sealed class ProgressQueries(IGrainFactory grains)
{
    /// <summary>
    /// How an athlete changed from one race to a later one, against natural noise. Null when one of the races is unknown, there
    /// are not two, or the model bundle has no norms for their standards.
    /// </summary>
    /// <param name="athleteId">The athlete's id.</param>
    /// <param name="from">The earlier race; left out, the one before the later.</param>
    /// <param name="to">The later race; left out, the latest.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(10)]
    public async Task<AthleteProgress?> ProgressAsync(
        OpaqueId athleteId,
        OpaqueId? from,
        OpaqueId? to,
        CancellationToken cancellationToken
    )
    {
        var key = athleteId.KeyOf(IdKind.Athlete);
        from?.KeyOf(IdKind.Race);
        to?.KeyOf(IdKind.Race);
        var profile = await grains.GetGrain<IAthleteGrain>(key).GetAsync(cancellationToken);
        if (profile is null || Choose(profile, from, to) is not var (earlier, later))
        {
            return null;
        }

        var norms = await Task.WhenAll(
            Norms(earlier.Result, cancellationToken),
            Norms(later.Result, cancellationToken)
        );
        var courses = await Task.WhenAll(
            Course(earlier.Result, cancellationToken),
            Course(later.Result, cancellationToken)
        );
        return norms is [{ } earlierNorms, { } laterNorms]
            ? new AthleteProgress(
                new Race(profile, earlier),
                new Race(profile, later),
                RaceProgress.Between(
                    earlier.Result,
                    later.Result,
                    earlierNorms,
                    laterNorms,
                    CourseChange.Between(courses[0], courses[1]),
                    earlier.Believed,
                    later.Believed
                )
            )
            : null;
    }

    /// <summary>The two races, in the order in which they were run.</summary>
    private static (AthleteRace Earlier, AthleteRace Later)? Choose(
        AthleteProfile profile,
        OpaqueId? from,
        OpaqueId? to
    )
    {
        var races = profile.Races;
        var last = to is { } toId ? IndexOf(profile, toId) : races.Length - 1;
        var first = from is { } fromId ? IndexOf(profile, fromId) : last - 1;
        if (first < 0 || last < 0)
        {
            return null;
        }

        return first < last
            ? (races[first], races[last])
            : throw new ExecutionError("'from' must be an earlier race than 'to'.") { Code = "OUT_OF_RANGE" };
    }

    private static int IndexOf(AthleteProfile profile, OpaqueId raceId)
    {
        for (var i = 0; i < profile.Races.Length; i++)
        {
            if (profile.Races[i].Result.RaceId == raceId.Part)
            {
                return i;
            }
        }

        return -1;
    }

    private Task<CourseEffects> Course(RaceResult race, CancellationToken cancellationToken) =>
        grains.GetGrain<IEventGrain>(race.EventId).GetCourseAsync(cancellationToken);

    private Task<CohortSnapshot?> Norms(RaceResult race, CancellationToken cancellationToken) =>
        grains.GetGrain<ICohortGrain>(race.Standard.Key).GetSnapshotAsync(cancellationToken);
}
