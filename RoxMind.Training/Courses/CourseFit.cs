using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Algebra;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Documents;
using RoxMind.Training.Results;

namespace RoxMind.Training.Courses;

/// <summary>Learns the <see cref="CourseModel"/>.</summary>
internal static class CourseFit
{
    /// <summary>Share of what the events leave room for that the field's variance may take at most.</summary>
    private const double MostField = 0.8;

    /// <summary>Beyond these a time is as a rule not there again at the next race.</summary>
    private static readonly MishapLimits _mishaps = new(0.1, 0.25, 0.05, 0.25);

    /// <summary>See <see cref="CoursePrior.BeforeShare"/>.</summary>
    private const double BeforeShare = 0.3;

    /// <summary>Fits.</summary>
    /// <param name="set">The results.</param>
    /// <param name="use">Which of them to learn from.</param>
    public static CourseDocument Of(TrainingSet set, Func<int, bool> use)
    {
        var within = WithinEvents.Of(set, use);
        var fit = EventEffectsFit.Of(within);
        var shares = Shares(fit.Centres[0]);
        var totals = fit.Effects.ToDictionary(e => e.Key, e => Vectors.Dot(shares, e.Value), StringComparer.Ordinal);
        var prior = Prior(set, use, within, fit, shares, totals);
        var fields = FieldLevels.Of(set, use, within.Standards, [.. fit.Centres.Select(UsualS)], totals);
        var standards = Enumerable
            .Range(0, within.Standards.Length)
            .ToDictionary(
                s => within.Standards[s],
                s => new CourseStandard(
                    [.. fit.Centres[s]],
                    [.. within.Covariances[s]],
                    within.AgeLogs[s],
                    FieldLog: fields.GetValueOrDefault(within.Standards[s])
                )
            );
        var trust = FieldTrust.Of(set, use, new CourseModel(standards, prior));
        return CourseDocument.Of(
            standards,
            prior with
            {
                FieldTrust = trust.Share,
                FieldDoubt = trust.Doubt,
                Mishaps = _mishaps,
                BeforeShare = BeforeShare,
            }
        );
    }

    private static double UsualS(double[] centre) => centre.Sum(Math.Exp);

    /// <summary>Shares of a usual finish; the standard with most finishers stands for all, for they hardly differ.</summary>
    private static double[] Shares(double[] centre)
    {
        var usualS = centre.Select(Math.Exp).ToArray();
        return [.. usualS.Select(time => Math.Round(time / usualS.Sum(), 6))];
    }

    private static CoursePrior Prior(
        TrainingSet set,
        Func<int, bool> use,
        WithinEvents within,
        EventEffectsFit fit,
        double[] shares,
        Dictionary<string, double> totals
    )
    {
        var levels = EventEffectsFit.Times(within.Covariances[0], shares);
        var loadings = levels.Select(level => Math.Round(level / Vectors.Dot(shares, levels), 5)).ToArray();
        var repeats = RepeatEffects.Of(set, use, totals, Vectors.Quadratic(fit.Covariance, shares));
        var room = 1 / Vectors.Quadratic(EventEffectsFit.Inverse(fit.Covariance), loadings);
        return new CoursePrior(
            [.. fit.Covariance],
            Math.Round(Math.Min(repeats.FieldVariance, MostField * room), 7),
            [.. loadings],
            [.. shares],
            repeats.Variance,
            repeats.Gain
        );
    }
}
