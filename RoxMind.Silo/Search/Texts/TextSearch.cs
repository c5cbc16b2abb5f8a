using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>
/// Finds whatever has all words of a text, each at the start of one of its own words: first what begins with the text, then the rest. When
/// nothing has them, what is a typing error or two away.
/// </summary>
/// <param name="directory">What there is.</param>
/// <param name="query">What is looked for.</param>
internal sealed class TextSearch(DirectoryVersion directory, TextQuery query)
{
    /// <summary>A part of the events, then athletes, then races.</summary>
    /// <param name="range">The part, by positions.</param>
    public SearchPage Find(ListRange range)
    {
        var typed = Spelling
            .Fold(query.Text)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(WordMarks.MostWords)
            .ToArray();
        if (typed.Length == 0)
        {
            return new SearchPage(0, []);
        }

        var found = Find(typed, isNearToo: false, range);
        return found.Total > 0 ? found : Find(typed, isNearToo: true, range);
    }

    private SearchPage Find(string[] typed, bool isNearToo, ListRange range)
    {
        using var marks = new WordMarks(directory, Array.ConvertAll(typed, word => new SearchedWord(word, isNearToo)));
        var most = MostOf(range);
        var parts = new List<IHits>();
        if (Wants(SearchKind.Event))
        {
            parts.Add(EventHits.Of(directory, marks));
        }

        if (Wants(SearchKind.Athlete))
        {
            parts.Add(AthleteHits.Of(directory, marks, most));
        }

        if (query.Kinds.Contains(SearchKind.Race))
        {
            parts.Add(new RaceSearch(directory, marks, query, most).Find());
        }

        var total = parts.Sum(part => part.Count);
        var (start, end) = range.Within(total, ListPlace.At);
        return new SearchPage(total, [.. Hits(parts, start, end)], start);
    }

    /// <summary>So many from the front are needed to have a part of the list; all of them, for one that is counted from the end.</summary>
    private static int MostOf(ListRange range) =>
        range switch
        {
            { FromEnd: true } or { Before: not null } => int.MaxValue,
            { After.Order: [var after] } => (int)Math.Min(int.MaxValue, after + 1 + range.Take),
            { After: null } => range.Take,
            _ => int.MaxValue,
        };

    /// <summary>Within one event its races alone are looked for.</summary>
    private bool Wants(SearchKind kind) => query.EventId is null && query.Kinds.Contains(kind);

    private static IEnumerable<SearchHit> Hits(List<IHits> parts, int start, int end)
    {
        var before = 0;
        foreach (var part in parts)
        {
            for (var i = Math.Max(start, before); i < Math.Min(end, before + part.Count); i++)
            {
                yield return part.HitAt(i - before);
            }

            before += part.Count;
        }
    }
}
