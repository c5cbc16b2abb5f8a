using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Silo.Search;

/// <summary>Finds the races whose shape lies furthest in the direction that a question asks for.</summary>
internal sealed class ProfileSearch(RaceQuestion question, Func<StationStandard, CohortSnapshot?> norms)
{
    private const int Enough = 5;

    /// <summary>How far a race goes at least in every direction, standard deviations; the next is tried with fewer than enough races.</summary>
    private static readonly double[] Least = [1, 0.5, 0.25, 0];

    private readonly ProfileVector _vector = new(question.Strong, question.Weak);
    private readonly Dictionary<StationStandard, ShapeScale?> _scales = [];

    /// <summary>A page of the best answers, each athlete's best once.</summary>
    public FoundRaces Find(IEnumerable<IndexedRace> races, int skip, int take)
    {
        if (_vector.IsEmpty)
        {
            return question is { MinTotalS: { } least, MaxTotalS: { } most }
                ? FastestSearch.Nearest(races, (least + most) / 2, skip, take)
                : FastestSearch.Find(races, question.RankBy, skip, take);
        }

        var matches = races.Select(Match).OfType<(IndexedRace Race, double Mean, double Least)>().ToList();
        var lowest = Least.First(bound => bound == 0 || Athletes(matches, bound) >= Enough);
        var ranked = matches
            .Where(match => match.Least >= lowest)
            .OrderByDescending(match => match.Mean)
            .ThenBy(match => match.Race.RaceId, StringComparer.Ordinal)
            .DistinctBy(match => match.Race.AthleteId)
            .ToList();
        return new FoundRaces(
            ranked.Count,
            lowest,
            [.. ranked.Skip(skip).Take(take).Select(match => new FoundRace(match.Race, match.Mean, null))]
        );
    }

    private static int Athletes(List<(IndexedRace Race, double Mean, double Least)> matches, double bound) =>
        matches.Where(match => match.Least >= bound).DistinctBy(match => match.Race.AthleteId).Count();

    private (IndexedRace Race, double Mean, double Least)? Match(IndexedRace race)
    {
        if (!race.Splits.IsComplete || ScaleOf(race.Standard) is not { } scale)
        {
            return null;
        }

        Span<double> scaled = stackalloc double[ShapeVector.Length];
        scale.Read(race.Splits, scaled);
        var (mean, least) = _vector.Match(scaled);
        return (race, mean, least);
    }

    private ShapeScale? ScaleOf(StationStandard standard)
    {
        if (!_scales.TryGetValue(standard, out var scale))
        {
            scale = _scales[standard] = norms(standard) is { } cohort ? new ShapeScale(cohort) : null;
        }

        return scale;
    }
}
