using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Learning;

/// <summary>
/// Which documents are seen together, step by step: whole documents of like length, so that little is filled up, in an order that
/// the seed decides.
/// </summary>
internal sealed class BatchPlan
{
    /// <summary>Documents that are sorted together: enough to find like ones, few enough to leave the order to chance.</summary>
    private const int SortedDocuments = 2048;

    private readonly List<TokenDocument[]> _batches = [];

    /// <summary>Plans all steps.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="options">How often, and how many tokens at a time.</param>
    public BatchPlan(IReadOnlyList<TokenDocument> documents, LearningOptions options)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var random = new SeededRandom((ulong)options.Seed).Fork(epoch);
            List<TokenDocument> order = [.. documents];
            random.Shuffle(order);
            List<TokenDocument[]> batches =
            [
                .. order
                    .Chunk(SortedDocuments)
                    .SelectMany(some => Cut([.. some.OrderBy(one => one.Tokens.Length)], options.BatchTokens)),
            ];
            random.Shuffle(batches);
            _batches.AddRange(batches);
        }
    }

    /// <summary>How many steps there are.</summary>
    public int Steps => _batches.Count;

    /// <summary>The documents of a step.</summary>
    public TokenDocument[] this[int step] => _batches[step];

    /// <summary>Documents sorted by length, cut where filled-up batches would become too large.</summary>
    private static IEnumerable<TokenDocument[]> Cut(TokenDocument[] sorted, int tokens)
    {
        var from = 0;
        for (var to = 1; to <= sorted.Length; to++)
        {
            if (to == sorted.Length || (to + 1 - from) * sorted[to].Tokens.Length > tokens)
            {
                yield return sorted[from..to];
                from = to;
            }
        }
    }
}
