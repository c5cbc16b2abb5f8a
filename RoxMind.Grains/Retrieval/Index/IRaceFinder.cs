using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Retrieval.Index;

/// <summary>Finds races, athletes and events of the index by what is known of them.</summary>
public interface IRaceFinder
{
    /// <summary>The events that there are races of, in the order of their ids.</summary>
    IReadOnlyList<KnownEvent> Events { get; }

    /// <summary>All races with the words that they are found by, in any order.</summary>
    IEnumerable<CatalogRace> Entries { get; }

    /// <summary>All races, in any order.</summary>
    IEnumerable<IndexedRace> Races { get; }

    /// <summary>The city of events, by the words of their names; null when none is known there.</summary>
    /// <param name="words">Folded words.</param>
    string? CityOf(string words);

    /// <summary>Whether a word is part of the name of some athlete.</summary>
    /// <param name="word">A folded word.</param>
    bool IsName(string word);

    /// <summary>Finds the races that answer a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="also">A condition beyond those of the question; null for none.</param>
    /// <param name="norms">Norms by standard; null where there are none.</param>
    /// <param name="skip">Races to leave out at the front.</param>
    /// <param name="take">At most so many races.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    FoundRaces Find(
        RaceQuestion question,
        Func<CatalogRace, bool>? also,
        Func<StationStandard, CohortSnapshot?> norms,
        int skip,
        int take,
        CancellationToken cancellationToken
    );

    /// <summary>Finds whatever has all words of a text, each at the start of one of its own.</summary>
    /// <param name="query">The text, and which things.</param>
    /// <param name="range">Which part of the hits, by their positions.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    SearchPage Search(TextQuery query, ListRange range, CancellationToken cancellationToken);
}
