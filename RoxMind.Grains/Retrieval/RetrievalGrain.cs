using System.Collections.Immutable;
using Orleans.Concurrency;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval.Duplicates;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Questions;

namespace RoxMind.Grains.Retrieval;

/// <summary>Understands questions and has the silo's index answer them; keeps nothing.</summary>
[StatelessWorker]
[GrainType("retrieval")]
internal sealed class RetrievalGrain(IRaceFinder finder, IModelCatalog catalog) : Grain, IRetrievalGrain
{
    private const int MaxTake = 100;

    /// <inheritdoc/>
    public async Task<QuestionReply> AskAsync(string question, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return QuestionParser.Parse(question, finder.Events, finder.IsName) switch
        {
            ParsedQuestion.Understood understood => new QuestionReply.Answered(
                understood.Question,
                await FindAsync(understood.Question, skip, take, cancellationToken)
            ),
            ParsedQuestion.Refused refused => new QuestionReply.NotUnderstood(
                refused.Code,
                refused.Reason,
                refused.Hints
            ),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    /// <inheritdoc/>
    public Task<FoundRaces> FindAsync(RaceQuestion question, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Task.FromResult(
            finder.Find(question, catalog.Find, Math.Max(0, skip), Math.Clamp(take, 1, MaxTake), cancellationToken)
        );
    }

    /// <inheritdoc/>
    public Task<SearchPage> SearchAsync(
        string text,
        ImmutableArray<SearchKind> kinds,
        ListRange range,
        CancellationToken cancellationToken
    ) => Task.FromResult(finder.Search(text, kinds, range, cancellationToken));

    /// <inheritdoc/>
    public Task<DuplicatePage> FindDuplicatesAsync(ListRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(range);
        var found = DuplicateSearch.Find(finder.Races);
        var (start, end) = range.Within(found.Count, ListPlace.At);
        return Task.FromResult(new DuplicatePage(found.Count, [.. found.Skip(start).Take(end - start)], start));
    }

    /// <inheritdoc/>
    public Task<int> CountEqualSplitsAsync(string eventId, CancellationToken cancellationToken) =>
        Task.FromResult(SplitDuplicates.Count(finder.Races, eventId));
}
