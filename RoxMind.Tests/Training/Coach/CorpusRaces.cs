using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Corpus.Analyses;

namespace RoxMind.Tests.Training.Coach;

/// <summary>Analysed races of events that no coach is trained on, one of each situation in turn.</summary>
public sealed class CorpusRaces : IAsyncLifetime
{
    private const int Count = 3000;

    /// <summary>The races with their facts.</summary>
    internal IReadOnlyList<(CoachRace Race, FactSheet Sheet)> All { get; private set; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var source = new AnalysisSource(ModelBundle.Load(Path.Combine(RepositoryRoot.Path, "models", "default")));
        var races = await source.InventAsync(1, isEvaluation: true, Count, TestContext.Current.CancellationToken);
        var kinds = races
            .Select(race => (Race: race, Sheet: FactSheet.Of(race.Race, race.Analysis, KnowledgeBase.Default)))
            .GroupBy(race => SituationKind.Of(race.Sheet))
            .Select(kind => kind.ToList())
            .ToList();
        All =
        [
            .. Enumerable
                .Range(0, kinds.Max(kind => kind.Count))
                .SelectMany(i => kinds.Where(kind => i < kind.Count).Select(kind => kind[i])),
        ];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
