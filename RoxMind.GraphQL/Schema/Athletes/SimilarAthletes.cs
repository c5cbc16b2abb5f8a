using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Questions;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>Races of athletes who are alike, nearest first.</summary>
internal sealed class SimilarAthletes(
    SimilarRaces found,
    IReadOnlyList<Segment> betterAt,
    UnderstoodQuestion? understood = null
)
{
    /// <summary>What was searched for, when athletes were described in words or by their strengths; null for a race.</summary>
    public UnderstoodQuestion? Understood => understood;

    /// <summary>Segments in which every match is at least 10 % faster.</summary>
    public IReadOnlyList<Segment> BetterAt => betterAt;

    /// <summary>How far the finish may differ, percent; above 3 it had to be widened because there were too few matches. Of described athletes, half the width of the finish times asked for; 100 when any will do.</summary>
    public double TolerancePct => found.TolerancePct;

    /// <summary>How many races fulfil every condition.</summary>
    public int Considered => found.Considered;

    /// <summary>The nearest of them.</summary>
    public IEnumerable<SimilarAthlete> Matches => found.Matches.Select(match => new SimilarAthlete(match, betterAt));
}
