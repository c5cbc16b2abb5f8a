using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Evaluation.Attribution;

/// <summary>Whether athletes' next races are in the range that their earlier race's analysis told.</summary>
internal sealed class NextRaces
{
    private readonly List<bool> _within = [];
    private readonly List<bool> _faster = [];

    /// <summary>How often the next race was within the range.</summary>
    public ShareScore Within() => ShareScore.Of(_within);

    /// <summary>How often it was faster.</summary>
    public ShareScore Faster() => ShareScore.Of(_faster);

    /// <summary>Looks at a next race of the same standard.</summary>
    /// <param name="judge">Analyses; knows nothing of the next race's event.</param>
    /// <param name="earlier">The race that was analysed.</param>
    /// <param name="next">The athlete's next race.</param>
    public void Add(RaceJudge judge, RaceResult earlier, RaceResult next)
    {
        var course = judge.CourseOf(earlier);
        if (judge.Analyze(RaceJudge.Published(earlier), course)?.Next is not { } range)
        {
            return;
        }

        // The range is for a course like the earlier one.
        var here = Math.Exp(judge.CourseOf(next).OwnTotalLog - course.OwnTotalLog);
        _within.Add(next.RacedS >= range.FastS * here && next.RacedS <= range.SlowS * here);
        _faster.Add(next.RacedS < range.FastS * here);
    }
}
