using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding.Drafts;

/// <summary>The runs by which a lane's texts go on by what is guessed: of one text, and of several where the graph can.</summary>
internal sealed class DraftRuns : IDisposable
{
    /// <summary>Texts that are computed together: of more, one run takes as long as two of half as many.</summary>
    private const int MostTogether = 8;

    private readonly DraftRun _alone;
    private readonly DraftRun? _together;

    /// <summary>Prepares runs.</summary>
    /// <param name="model">The model, of a graph that <see cref="DraftRun.Suits"/>.</param>
    /// <param name="cache">The texts' cache.</param>
    /// <param name="drafts">What guesses.</param>
    /// <param name="isRight">Whether a run of several texts gives what it should.</param>
    public DraftRuns(TextModel model, TextCache cache, TokenDrafts drafts, Predicate<DraftRun> isRight)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(isRight);
        _alone = DraftRun.For(model.Graph, cache, model.Adapter, 1)!;
        var texts = Math.Min(cache.Slots, MostTogether);
        _together = texts > 1 ? DraftRun.For(model.Graph, cache, model.Adapter, texts) : null;
        if (_together is not null && !isRight(_together))
        {
            _together.Dispose();
            _together = null;
        }

        Plan = new DraftPlan(drafts, cache.Slots, _together?.Rows ?? 1);
    }

    /// <summary>What is guessed.</summary>
    public DraftPlan Plan { get; }

    /// <summary>What computes the next step after all rows were added to the plan; null for a token of each, all in one run.</summary>
    public DraftRun? Choose() =>
        Plan.Choose() switch
        {
            0 => null,
            1 => _alone,
            _ => _together,
        };

    /// <inheritdoc/>
    public void Dispose()
    {
        _alone.Dispose();
        _together?.Dispose();
    }
}
