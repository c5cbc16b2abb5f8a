using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace RoxMind.Grains.Retrieval.Passages;

/// <summary>
/// Finds passages by their words and, where there are sentence models, by what is meant: each gives a ranking, and the rankings are joined by
/// rank. A model that does not answer is left out.
/// </summary>
public sealed partial class PassageFinder
{
    private const int Depth = 20;

    private static readonly Lazy<LexicalIndex> s_words = new(() => new LexicalIndex(PassageLibrary.Default));

    private readonly ImmutableArray<PassageVectors> _vectors;
    private readonly ILogger<PassageFinder> _logger;

    /// <summary>Makes the finder.</summary>
    /// <param name="models">The sentence models; with none, words alone count.</param>
    /// <param name="logger">Told of models that do not answer.</param>
    public PassageFinder(IEnumerable<ISentenceModel> models, ILogger<PassageFinder> logger) =>
        (_vectors, _logger) = ([.. models.Select(model => new PassageVectors(PassageLibrary.Default, model))], logger);

    /// <summary>The passages that answer a text, best first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ImmutableArray<Passage>> FindAsync(string text, int take, CancellationToken cancellationToken)
    {
        var rankings = new List<IReadOnlyList<Passage>> { s_words.Value.Find(text, Math.Max(take, Depth)) };
        foreach (var vectors in _vectors)
        {
            try
            {
                rankings.Add(await vectors.FindAsync(text, Math.Max(take, Depth), cancellationToken));
            }
            catch (SentenceModelException fault)
            {
                LogLeftOut(vectors.Model.Name, fault.Message);
            }
        }

        return [.. RankFusion.Join([.. rankings]).Take(take)];
    }

    [LoggerMessage(LogLevel.Warning, "Passages are searched without {Model}: {Reason}")]
    private partial void LogLeftOut(string model, string reason);
}
