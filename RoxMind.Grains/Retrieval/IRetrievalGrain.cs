using System.Collections.Immutable;
using Orleans.Concurrency;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Duplicates;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Passages;

namespace RoxMind.Grains.Retrieval;

/// <summary>Answers questions about races. The key is 0.</summary>
[Alias("retrieval")]
public interface IRetrievalGrain : IGrainWithIntegerKey
{
    /// <summary>Answers a question in plain language, English or German, or given by its meaning.</summary>
    /// <param name="request">The question, and who asks.</param>
    /// <param name="skip">Races to leave out at the front.</param>
    /// <param name="take">At most so many races, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Alias("ask-meaning")]
    [AlwaysInterleave]
    Task<QuestionReply> AskAsync(AskRequest request, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Finds the races that answer a structured question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="skip">Races to leave out at the front.</param>
    /// <param name="take">At most so many races, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Alias("find")]
    [AlwaysInterleave]
    Task<FoundRaces> FindAsync(RaceQuestion question, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Finds athletes, events and races by words.</summary>
    /// <param name="query">The words, and which things.</param>
    /// <param name="range">Which part of the hits, by their positions.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Alias("search-query")]
    [AlwaysInterleave]
    Task<SearchPage> SearchAsync(TextQuery query, ListRange range, CancellationToken cancellationToken);

    /// <summary>Finds passages on the sport and its training by words, and by what is meant where there are sentence models.</summary>
    /// <param name="text">The words.</param>
    /// <param name="take">At most so many, 1 to 20.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Alias("passages")]
    [AlwaysInterleave]
    Task<ImmutableArray<Passage>> FindPassagesAsync(string text, int take, CancellationToken cancellationToken);

    /// <summary>Finds results, events and athletes that may be one and the same, for an administrator to decide.</summary>
    /// <param name="range">Which part of them, by their positions.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Alias("duplicates-range")]
    [AlwaysInterleave]
    Task<DuplicatePage> FindDuplicatesAsync(ListRange range, CancellationToken cancellationToken);

    /// <summary>How many results of an event have all parts in common with another result, of this event or another.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    [Alias("copies")]
    [AlwaysInterleave]
    Task<int> CountEqualSplitsAsync(string eventId, CancellationToken cancellationToken);
}
