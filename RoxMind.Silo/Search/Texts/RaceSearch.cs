using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>
/// Finds the races that have all words, of their athlete, their event or their category, or as their start number where the event is named
/// too. What an athlete or an event alone is found by is not told again for each race, unless races alone are asked for.
/// </summary>
internal sealed class RaceSearch(DirectoryVersion directory, WordMarks marks, TextQuery query)
{
    private readonly List<RaceWords> _named = [];
    private readonly List<RaceWords> _numbered = [];
    private readonly bool _tellsAthletes = query.EventId is null && query.Kinds.Contains(SearchKind.Athlete);
    private readonly bool _tellsEvents = query.EventId is null && query.Kinds.Contains(SearchKind.Event);

    /// <summary>Finds them.</summary>
    public RaceHits Find()
    {
        LookThroughBook();
        var (newNamed, newNumbered) = LookThroughNew();
        return new RaceHits(
            Merging.Of(_named, newNamed, RaceWords.Order),
            Merging.Of(_numbered, newNumbered, RaceWords.Order)
        );
    }

    private void LookThroughBook()
    {
        // Without a word of an event or a category, a race has all words where its athlete has.
        if (
            query.EventId is null
            && _tellsAthletes
            && marks.Events.All(one => one == 0)
            && marks.Standards.All(one => one == 0)
        )
        {
            return;
        }

        var book = directory.Book;
        var races = book.Races;
        var (ofAthletes, _) = marks.Athletes;
        for (var i = 0; i < races.Length; i++)
        {
            var ofEvent = marks.Events[book.RaceEvents[i]];
            Take(
                races[i],
                ofAthletes[book.RaceAthletes[i]],
                ofEvent,
                marks.Standards[book.RaceStandards[i]],
                _named,
                _numbered
            );
        }
    }

    private (List<RaceWords> Named, List<RaceWords> Numbered) LookThroughNew()
    {
        var (named, numbered) = (new List<RaceWords>(), new List<RaceWords>());
        foreach (var race in directory.Races.Span)
        {
            var ofStandard = marks.Of(race.Race.Standard);
            Take(race, marks.Of(race.Entry.SearchWords), marks.Events[race.Event.Index], ofStandard, named, numbered);
        }

        return (named, numbered);
    }

    private void Take(
        RaceWords race,
        byte ofAthlete,
        byte ofEvent,
        byte ofStandard,
        List<RaceWords> named,
        List<RaceWords> numbered
    )
    {
        var known = ofAthlete | ofEvent | ofStandard;
        if (known == marks.All)
        {
            var isTold = (_tellsAthletes && ofAthlete == marks.All) || (_tellsEvents && ofEvent == marks.All);
            if (!isTold && IsThere(race))
            {
                named.Add(race);
            }
        }
        else if (
            (ofEvent != 0 || query.EventId is not null)
            && (known | marks.OfNumber(race.Number)) == marks.All
            && IsThere(race)
        )
        {
            numbered.Add(race);
        }
    }

    private bool IsThere(RaceWords race) =>
        race.IsAt(directory.Version)
        && (query.EventId is null || string.Equals(race.Race.EventId, query.EventId, StringComparison.Ordinal));
}
