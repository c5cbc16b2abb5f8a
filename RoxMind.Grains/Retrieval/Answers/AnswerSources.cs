using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Conditions;
using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>What answers are made of.</summary>
/// <param name="Finder">The races.</param>
/// <param name="Norms">Norms by standard; null where there are none.</param>
/// <param name="Asker">Whoever asks; null when nobody said.</param>
/// <param name="Skip">Races to leave out at the front.</param>
/// <param name="Take">At most so many races.</param>
/// <param name="CancellationToken">Cancels the search.</param>
internal sealed record AnswerSources(
    IRaceFinder Finder,
    Func<StationStandard, CohortSnapshot?> Norms,
    Asker? Asker,
    int Skip,
    int Take,
    CancellationToken CancellationToken
)
{
    private RaceView? _view;

    /// <summary>All races as they were when they were first looked at.</summary>
    public RaceView View => _view ??= Finder.Now;

    /// <summary>How many of the page's results there can be where a question asks for so many at most.</summary>
    public int TakeOf(int? count) => Math.Max(0, Math.Min(Take, (count ?? int.MaxValue) - Skip));

    /// <summary>The races that fulfil what a meaning asks for.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="also">Further ones.</param>
    public RowFilter Filter(RaceConditions conditions, params IEnumerable<IRowCondition> also) =>
        new(View, conditions, Norms, also, CancellationToken);

    /// <summary>The conditions of a meaning.</summary>
    /// <param name="filters">What it states.</param>
    public RaceConditions Conditions(MeaningFilters filters) => MeaningConditions.Of(filters, Asker);
}
