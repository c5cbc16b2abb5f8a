using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Rows;
using RoxMind.Silo.Search.Texts;

namespace RoxMind.Silo.Search;

/// <summary>Lets the index of races be searched.</summary>
internal sealed class RaceFinder(RaceIndex index) : IRaceFinder
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public Task WaitAsync(CancellationToken cancellationToken) =>
        index.Loaded.WaitAsync(s_longestWait, cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<KnownEvent> Events => index.Names.Events;

    /// <inheritdoc/>
    public RaceView Now => index.Now;

    /// <inheritdoc/>
    public IndexedRace? Find(string raceId) => index.Find(raceId);

    /// <inheritdoc/>
    public string? CityOf(string words) => index.Names.CityOf(words);

    /// <inheritdoc/>
    public bool IsName(string word) => index.Names.IsName(word);

    /// <inheritdoc/>
    public SearchPage Search(TextQuery query, ListRange range, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(range);
        cancellationToken.ThrowIfCancellationRequested();
        return new TextSearch(index.Words.Now, query).Find(range);
    }
}
