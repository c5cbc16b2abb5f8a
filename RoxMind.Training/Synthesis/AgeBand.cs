using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>An age group of a standard.</summary>
/// <param name="Group">The age group.</param>
/// <param name="Share">Its share of the finishers of known age.</param>
/// <param name="Effects">Log of its median over the standard's, by segment, about the mean of all age groups.</param>
internal sealed record AgeBand(AgeGroup Group, double Share, ImmutableArray<double> Effects)
{
    /// <summary>Singles are published in bands of five years, the youngest of nine; wider ones stand in some files only.</summary>
    private const int WidestSinglesBand = 9;

    /// <summary>The age groups that a standard is usually published in, youngest first.</summary>
    public static ImmutableArray<AgeBand> Of(CohortSnapshot cohort)
    {
        var isPerson = IsPerson(cohort.Standard.Division);
        var groups = cohort
            .ByAge.Where(pair => !isPerson || pair.Key.To - pair.Key.From < WidestSinglesBand)
            .OrderBy(pair => pair.Key.From)
            .ThenBy(pair => pair.Key.To)
            .ToList();
        double total = groups.Sum(group => group.Value.Count);
        var means = RaceFormat
            .Segments.Select(segment =>
                groups.Sum(group => group.Value.Count / total * Effect(cohort, group.Value, segment))
            )
            .ToList();
        return
        [
            .. groups.Select(group => new AgeBand(
                group.Key,
                group.Value.Count / total,
                [.. RaceFormat.Segments.Select(segment => Effect(cohort, group.Value, segment) - means[(int)segment])]
            )),
        ];
    }

    /// <summary>Whether starts of a division are single persons.</summary>
    public static bool IsPerson(Division division) =>
        division is Division.Open or Division.Pro or Division.Elite or Division.Goruck;

    /// <summary>What age adds to the covariance of two segments.</summary>
    public static double Covariance(ImmutableArray<AgeBand> bands, int first, int second) =>
        bands.Sum(band => band.Share * band.Effects[first] * band.Effects[second]);

    private static double Effect(CohortSnapshot cohort, NormTable group, Segment segment) =>
        Math.Log(group[segment].MedianS / cohort.Peers[segment].MedianS);
}
