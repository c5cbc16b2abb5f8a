using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Grains.Retrieval.Rows;

/// <summary>The races, athletes and events of the index, to be searched.</summary>
public interface IRaceFinder
{
    /// <summary>Ends when all races have been read, soon after a start. To be awaited before everything else.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="TimeoutException">It takes longer than somebody who asks is to wait.</exception>
    Task WaitAsync(CancellationToken cancellationToken);

    /// <summary>The events that there are races of, in the order of their ids.</summary>
    IReadOnlyList<KnownEvent> Events { get; }

    /// <summary>All races as they are now.</summary>
    RaceView Now { get; }

    /// <summary>A race by its id; null when it is not there.</summary>
    /// <param name="raceId">The id.</param>
    IndexedRace? Find(string raceId);

    /// <summary>The city of events, by the words of their names; null when none is known there.</summary>
    /// <param name="words">Folded words.</param>
    string? CityOf(string words);

    /// <summary>Whether a word is part of the name of some athlete.</summary>
    /// <param name="word">A folded word.</param>
    bool IsName(string word);

    /// <summary>Finds whatever has all words of a text, each at the start of one of its own.</summary>
    /// <param name="query">The text, and which things.</param>
    /// <param name="range">Which part of the hits, by their positions.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    SearchPage Search(TextQuery query, ListRange range, CancellationToken cancellationToken);
}
