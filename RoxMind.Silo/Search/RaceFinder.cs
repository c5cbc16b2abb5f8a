using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Texts;

namespace RoxMind.Silo.Search;

/// <summary>Finds races by looking at every one of them: tens of thousands take milliseconds, and the answer is exact.</summary>
internal sealed class RaceFinder(RaceIndex index) : IRaceFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<KnownEvent> Events => index.Names.Events;

    /// <inheritdoc/>
    public IEnumerable<CatalogRace> Entries => index.Entries;

    /// <inheritdoc/>
    public IEnumerable<IndexedRace> Races => index.Entries.Select(entry => entry.Race);

    /// <inheritdoc/>
    public string? CityOf(string words) => index.Names.CityOf(words);

    /// <inheritdoc/>
    public bool IsName(string word) => index.Names.IsName(word);

    /// <inheritdoc/>
    public FoundRaces Find(
        RaceQuestion question,
        Func<CatalogRace, bool>? also,
        Func<StationStandard, CohortSnapshot?> norms,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(norms);
        cancellationToken.ThrowIfCancellationRequested();
        var filter = new QuestionFilter(question);
        var races = index
            .Entries.Where(entry => filter.Takes(entry) && also?.Invoke(entry) != false)
            .Select(entry => entry.Race);
        return question.Goal switch
        {
            QuestionGoal.Improved => new ImprovementSearch(index.Entries, norms).Find(races, skip, take),
            QuestionGoal.Profile => new ProfileSearch(question, norms).Find(races, skip, take),
            _ => FastestSearch.Find(races, question.RankBy, skip, take),
        };
    }

    /// <inheritdoc/>
    public SearchPage Search(TextQuery query, ListRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(range);
        cancellationToken.ThrowIfCancellationRequested();
        return new TextSearch(index.Words.Now, query).Find(range);
    }
}
