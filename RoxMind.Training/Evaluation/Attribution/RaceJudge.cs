using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Training.Courses;
using RoxMind.Training.Results;

namespace RoxMind.Training.Evaluation.Attribution;

/// <summary>Analyses races as they are analysed when they are served, once their event is over.</summary>
/// <param name="cohorts">Norms that know nothing of the events.</param>
/// <param name="settled">The events when they were over, by a model learnt without them.</param>
internal sealed class RaceJudge(IReadOnlyDictionary<StationStandard, CohortSnapshot> cohorts, SettledEvents settled)
{
    /// <summary>The norms of a race's standard; null where there are none.</summary>
    public CohortSnapshot? CohortOf(RaceResult race) => cohorts.GetValueOrDefault(race.Standard);

    /// <summary>The effects of a race's event without that race.</summary>
    public CourseEffects CourseOf(RaceResult race) => settled.Without(race);

    /// <summary>A race as it was published: transitions that were told together alone are missing.</summary>
    public static RaceResult Published(RaceResult race) => race with { Splits = TrainingSet.Seen(race) };

    /// <summary>The analysis of a published race; null where there is none.</summary>
    public RaceAnalysis? Analyze(RaceResult race, CourseEffects course)
    {
        // What is asked here does not depend on the forecasts.
        var start = new PaceStep(0, race.TotalS, race.TotalS, race.TotalS, race.TotalS, race.TotalS);
        return
            RaceAnalyzer.Analyze(
                race,
                string.Empty,
                CohortOf(race),
                [start],
                previous: null,
                course,
                settled.Courses.Complete(race)
            )
                is AnalysisOutcome.Available { Analysis: var analysis }
            ? analysis
            : null;
    }
}
