using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Athletes;

/// <summary>A race with all that explains it but its forecasts, which are to be asked for.</summary>
/// <param name="Race">The race.</param>
/// <param name="ModelVersion">The bundle that all of it is of.</param>
/// <param name="Cohort">Norms; null where there are none.</param>
/// <param name="Previous">The athlete's latest earlier race; null without one.</param>
/// <param name="Course">The event's course.</param>
/// <param name="Parts">The splits, those completed that can be.</param>
/// <param name="Queries">What is to be forecast: the walk at the event, and, where the course changes it, what was known before the start.</param>
/// <param name="Repeat">What the race says about the course beside the earlier one; null without one.</param>
internal sealed record RaceToExplain(
    AthleteRace Race,
    string ModelVersion,
    CohortSnapshot? Cohort,
    PreviousRace? Previous,
    CourseEffects Course,
    Splits Parts,
    ImmutableArray<PaceQuery> Queries,
    CourseRepeat? Repeat
)
{
    /// <summary>The race, explained.</summary>
    /// <param name="forecasts">The answers to <see cref="Queries"/>, in order.</param>
    public AthleteRace Explain(IReadOnlyList<ImmutableArray<PaceStep>> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var beforeStart = forecasts.Count > 1 ? forecasts[1].FirstOrDefault() : null;
        return Race with
        {
            Outcome = RaceAnalyzer.Analyze(
                Race.Result,
                ModelVersion,
                Cohort,
                forecasts[0],
                Previous,
                Course,
                Parts,
                beforeStart
            ),
            CourseSplits = Course.Splits,
            Repeat = Repeat,
        };
    }
}
