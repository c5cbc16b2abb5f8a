namespace RoxMind.Grains.Retrieval.Meanings.Json;

/// <summary>What each intent takes and needs; whatever else is given with it is a fault, so that nothing is passed over in silence.</summary>
internal static class IntentSlots
{
    private static readonly (string Name, Func<Meaning, bool> IsGiven)[] Slots =
    [
        ("better_at", meaning => !meaning.BetterAt.IsEmpty),
        ("not_better_at", meaning => !meaning.NotBetterAt.IsEmpty),
        ("segments", meaning => !meaning.Segments.IsEmpty),
        ("similarity", meaning => meaning.Similarity is not null),
        ("min_gain_s", meaning => !meaning.MinGainS.IsEmpty),
        ("filters", meaning => meaning.Filters != MeaningFilters.None),
        ("count", meaning => meaning.Count is not null),
        ("sort", meaning => meaning.Sort is not null),
        ("value", meaning => meaning.Value is not null),
        ("target", meaning => meaning.Target is not null),
        ("reason", meaning => meaning.Reason is not null),
    ];

    /// <summary>What a meaning has too much or too little; null when it is whole.</summary>
    public static MeaningReading.Faulty? FaultOf(Meaning meaning)
    {
        var (takes, needs) = Of(meaning.Intent);
        foreach (var (name, isGiven) in Slots)
        {
            if (isGiven(meaning) && !takes.Split(' ').Contains(name, StringComparer.Ordinal))
            {
                return new MeaningReading.Faulty(name, $"'{name}' does not go with {MeaningNames.Of(meaning.Intent)}.");
            }

            if (!isGiven(meaning) && needs.Split(' ').Contains(name, StringComparer.Ordinal))
            {
                return new MeaningReading.Faulty(name, $"{MeaningNames.Of(meaning.Intent)} needs '{name}'.");
            }
        }

        return meaning switch
        {
            { BetterAt: var better, NotBetterAt: var not } when better.Overlaps(not) => new MeaningReading.Faulty(
                "not_better_at",
                $"'better_at' and 'not_better_at' both have {better.Intersect(not)[0]}."
            ),
            {
                Intent: Intent.Filter or Intent.Count,
                Filters: var filters,
                BetterAt.IsEmpty: true,
                NotBetterAt.IsEmpty: true
            } when filters == MeaningFilters.None => new MeaningReading.Faulty(
                "filters",
                $"{MeaningNames.Of(meaning.Intent)} needs a condition."
            ),
            { Intent: Intent.WhatIf, Target: null, MinGainS.IsEmpty: true } => new MeaningReading.Faulty(
                "target",
                "what_if needs 'target' or 'min_gain_s'."
            ),
            { Target.Percentile: not null, Segments.IsEmpty: true } => new MeaningReading.Faulty(
                "segments",
                "A target of the cohort needs 'segments'."
            ),
            _ => null,
        };
    }

    private static (string Takes, string Needs) Of(Intent intent) =>
        intent switch
        {
            Intent.SimilarBetter => ("similarity better_at not_better_at min_gain_s filters count sort", "similarity"),
            Intent.Filter => ("better_at not_better_at filters count", string.Empty),
            Intent.Rank => ("sort filters count", "sort"),
            Intent.Percentile => ("value filters", "value"),
            Intent.Explain => ("segments filters", string.Empty),
            Intent.Compare => ("segments filters similarity", string.Empty),
            Intent.Progress => ("segments filters sort count", string.Empty),
            Intent.WhatIf => ("segments target min_gain_s filters", string.Empty),
            Intent.Count => ("filters better_at not_better_at", string.Empty),
            _ => ("reason", "reason"),
        };
}
