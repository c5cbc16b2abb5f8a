using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Results;

namespace RoxMind.Training.Courses;

/// <summary>
/// How far to trust what the field alone says of a course, by events where athletes tell who raced elsewhere before: a strong field on a
/// usual course and a usual field on a fast one look much alike.
/// </summary>
/// <param name="Share">See <see cref="CoursePrior.FieldTrust"/>.</param>
/// <param name="Doubt">See <see cref="CoursePrior.FieldDoubt"/>.</param>
internal sealed record FieldTrust(double Share, double Doubt)
{
    /// <summary>Fewer athletes say more about themselves than about a course.</summary>
    private const int LeastRepeats = 20;

    /// <summary>Events that full trust counts for.</summary>
    private const double Shrinkage = 3;

    private const double LeastShare = 0.2;

    /// <summary>Measures it.</summary>
    /// <param name="set">The results.</param>
    /// <param name="use">Which of them to learn from.</param>
    /// <param name="courses">How events vary, with full trust.</param>
    public static FieldTrust Of(TrainingSet set, Func<int, bool> use, CourseModel courses)
    {
        var settled = new SettledEvents(set.Of([.. set.Races.Where((_, i) => use(i))]), courses);
        var events = settled.FieldsAndRepeats(LeastRepeats).ToArray();
        if (events.Length == 0)
        {
            return new FieldTrust(1, 0);
        }

        var square = events.Average(one => one.Field.TotalLog * one.Field.TotalLog);
        var product = events.Average(one => one.Field.TotalLog * one.RepeatLog);
        var share = Math.Clamp(
            ((events.Length * product) + (Shrinkage * square)) / ((events.Length + Shrinkage) * Math.Max(square, 1e-9)),
            LeastShare,
            1
        );
        var beyond = events.Average(one =>
            Square(one.RepeatLog - (share * one.Field.TotalLog))
            - (courses.Prior.RepeatVariance / one.Repeats)
            - Square(one.Field.TotalSd)
        );
        var trust = events.Length / (events.Length + Shrinkage);
        return new FieldTrust(Math.Round(share, 4), Math.Round(trust * Math.Max(0, beyond), 7));
    }

    private static double Square(double value) => value * value;
}
