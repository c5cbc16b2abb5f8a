using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Questions;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>Races of athletes who are alike, nearest first: the 50 nearest at most.</summary>
internal sealed class SimilarAthleteConnection
{
    /// <summary>How many of the nearest there are at most.</summary>
    public const int Most = 50;

    private readonly SimilarRaces _found;
    private readonly Connection<SimilarAthlete> _page;

    /// <summary>Puts a page together.</summary>
    /// <param name="found">What was found, nearest first.</param>
    /// <param name="betterAt">Segments in which every match is faster.</param>
    /// <param name="page">What was asked for.</param>
    /// <param name="understood">What was searched for, when athletes were described.</param>
    public SimilarAthleteConnection(
        SimilarRaces found,
        IReadOnlyList<Segment> betterAt,
        PageRequest page,
        UnderstoodQuestion? understood = null
    )
    {
        (_found, BetterAt, Understood) = (found, betterAt, understood);
        var range = page.Range with { After = Find(page.Range.After), Before = Find(page.Range.Before) };
        var (start, end) = range.Within(found.Matches.Length, ListPlace.At);
        _page = new Connection<SimilarAthlete>(
            found.Matches[start..end].Select(match => (new SimilarAthlete(match, betterAt), PlaceOf(match))),
            page,
            start,
            Math.Min(found.Considered, Most)
        );
    }

    /// <summary>What was searched for, when athletes were described in words or by their strengths; null for a race.</summary>
    public UnderstoodQuestion? Understood { get; }

    /// <summary>Segments in which every match is at least 10 % faster.</summary>
    public IReadOnlyList<Segment> BetterAt { get; }

    /// <summary>
    /// How far the finish may differ, percent; above 3 it had to be widened because there were too few matches. Of described athletes, half
    /// the width of the finish times asked for; 100 when any will do.
    /// </summary>
    public double TolerancePct => _found.TolerancePct;

    /// <summary>How many races fulfil every condition; the list has the 50 nearest of them.</summary>
    public int Considered => _found.Considered;

    /// <summary>How many elements the whole list has.</summary>
    public int TotalCount => _page.TotalCount;

    /// <summary>The elements of this page.</summary>
    public IReadOnlyList<Edge<SimilarAthlete>> Edges => _page.Edges;

    /// <summary>Where this page lies in the list.</summary>
    public PageInfo PageInfo => _page.PageInfo;

    /// <summary>How many matches have to be found for a page.</summary>
    public static int Needed(PageRequest page) =>
        page.Range is { After: null, Before: null, FromEnd: false } ? page.Take : Most;

    private static ListPlace PlaceOf(SimilarRace match) => ListPlace.Of(match.Race.RaceId);

    /// <summary>Where the race of a cursor stands now. What the matches are ordered by differs, so the race itself is looked for.</summary>
    private ListPlace? Find(ListPlace? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        for (var i = 0; i < _found.Matches.Length; i++)
        {
            if (_found.Matches[i].Race.RaceId == cursor.Id)
            {
                return ListPlace.At(i);
            }
        }

        throw new ExecutionError("The race of this cursor is not among the nearest any more: start at the front.")
        {
            Code = "INVALID_CURSOR",
        };
    }
}
