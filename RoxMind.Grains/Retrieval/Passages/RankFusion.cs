namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>Joins rankings by the places that they give, whatever their scores (Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion", 2009).</summary>
public static class RankFusion
{
    private const int Damping = 60;

    /// <summary>The passages of all rankings, best first.</summary>
    /// <param name="rankings">Rankings, each best first.</param>
    public static IReadOnlyList<Passage> Join(params IReadOnlyList<Passage>[] rankings)
    {
        ArgumentNullException.ThrowIfNull(rankings);
        var scores = new Dictionary<Passage, double>();
        foreach (var ranking in rankings)
        {
            for (var place = 0; place < ranking.Count; place++)
            {
                scores[ranking[place]] = scores.GetValueOrDefault(ranking[place]) + (1.0 / (Damping + place + 1));
            }
        }

        return
        [
            .. scores
                .OrderByDescending(score => score.Value)
                .ThenBy(score => score.Key.Code, StringComparer.Ordinal)
                .ThenBy(score => score.Key.Language, StringComparer.Ordinal)
                .Select(score => score.Key),
        ];
    }
}
