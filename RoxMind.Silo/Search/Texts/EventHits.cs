using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>The events that have all words: those that begin with the first one in front, else by name.</summary>
internal sealed class EventHits(SearchHit.Event[] hits) : IHits
{
    /// <inheritdoc/>
    public int Count => hits.Length;

    /// <inheritdoc/>
    public SearchHit HitAt(int position) => hits[position];

    /// <summary>Finds them.</summary>
    public static EventHits Of(DirectoryVersion directory, WordMarks marks)
    {
        var found = new List<EventWords>();
        foreach (var one in directory.Events.Span)
        {
            if (marks.Events[one.Index] == marks.All && one is { Races: > 0, Name: not null })
            {
                found.Add(one);
            }
        }

        return new EventHits([
            .. found
                .OrderBy(one => marks.Begin(one.Words) ? 0 : 1)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => one.EventId, StringComparer.Ordinal)
                .Select(one => one.ToHit()),
        ]);
    }
}
