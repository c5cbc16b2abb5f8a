using System.Collections.Concurrent;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Athletes;

/// <summary>
/// Makes what many athletes' races have in common one object each: words (event names, country codes, labels), and the courses that
/// one event handed down. A state that is read from storage comes with its own of all of them. Bounded.
/// </summary>
internal sealed class SharedParts
{
    private const int MaxTexts = 4096;
    private const int MaxCourses = 1024;

    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<KeptCourse, KeptCourse> _courses = [];

    /// <summary>The same state with shared parts.</summary>
    public AthleteState In(AthleteState state) =>
        state with
        {
            Races = state.Races.ConvertAll(In),
            Moved = state.Moved.Count == 0 ? AthleteState.NoneMoved : state.Moved,
        };

    private AthleteRace In(AthleteRace race) =>
        race with
        {
            Result = In(race.Result),
            Course = race.Course is { } course ? One(_courses, course, MaxCourses) : null,
            Outcome = race.Outcome is AnalysisOutcome.Available { Analysis: var analysis }
                ? new AnalysisOutcome.Available(In(analysis, race.Result.RaceId))
                : race.Outcome,
        };

    private RaceResult In(RaceResult result) =>
        result with
        {
            EventId = One(result.EventId),
            EventName = One(result.EventName),
            Entrant = result.Entrant.Nationality is { } country
                ? result.Entrant with
                {
                    Nationality = One(country),
                }
                : result.Entrant,
        };

    private RaceAnalysis In(RaceAnalysis analysis, string raceId) =>
        analysis with
        {
            RaceId = raceId,
            ModelVersion = One(analysis.ModelVersion),
            PeerGroup = One(analysis.PeerGroup),
            Clusters = analysis.Clusters with
            {
                Performance = In(analysis.Clusters.Performance),
                Context = In(analysis.Clusters.Context),
                Shape = In(analysis.Clusters.Shape),
            },
            Priorities = [.. analysis.Priorities.Select(priority => priority with { HintId = One(priority.HintId) })],
        };

    private ClusterLabel? In(ClusterLabel? label) => label is null ? null : label with { Name = One(label.Name) };

    private string One(string text) => One(_texts, text, MaxTexts);

    private static T One<T>(ConcurrentDictionary<T, T> known, T one, int most)
        where T : notnull
    {
        if (known.TryGetValue(one, out var first))
        {
            return first;
        }

        if (known.Count >= most)
        {
            known.Clear();
        }

        return known.GetOrAdd(one, one);
    }
}
