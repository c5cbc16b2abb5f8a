using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>
/// Finds the races that have all words, of their athlete, their event or their category, or as their start number where the event is named
/// too. What an athlete or an event alone is found by is not told again for each race, unless races alone are asked for.
/// </summary>
internal sealed class RaceSearch(DirectoryVersion directory, WordMarks marks, TextQuery query, int most)
{
    private readonly FirstHits<RaceWords> _named = new(most, RaceWords.Order);
    private readonly FirstHits<RaceWords> _numbered = new(most, RaceWords.Order);
    private readonly bool _tellsAthletes = query.EventId is null && query.Kinds.Contains(SearchKind.Athlete);
    private readonly bool _tellsEvents = query.EventId is null && query.Kinds.Contains(SearchKind.Event);

    private enum Found
    {
        No,
        ByWords,
        ByNumber,
    }

    /// <summary>Finds them.</summary>
    public RaceHits Find()
    {
        LookThroughBook();
        LookThroughNew();
        return new RaceHits(_named, _numbered);
    }

    private void LookThroughBook()
    {
        if (marks.Standards.All(one => one == 0) && marks.Events.All(IsTold))
        {
            return;
        }

        var book = directory.Book;
        var races = book.Races;
        var (ofAthletes, _) = marks.Athletes;
        for (var i = 0; i < races.Length; i++)
        {
            var ofEvent = marks.Events[book.RaceEvents[i]];
            var ofStandard = marks.Standards[book.RaceStandards[i]];
            if (ofStandard == 0 && IsTold(ofEvent))
            {
                continue;
            }

            var found = Look(races, i, ofAthletes[book.RaceAthletes[i]], ofEvent, ofStandard);
            if (found != Found.No && book.HasRace(i, directory.Version))
            {
                (found == Found.ByWords ? _named : _numbered).Add(races, i);
            }
        }
    }

    private void LookThroughNew()
    {
        var (named, numbered) = (new List<RaceWords>(), new List<RaceWords>());
        var races = directory.Races.Span;
        for (var i = 0; i < races.Length; i++)
        {
            var race = races[i];
            var ofEvent = marks.Events[race.Event.Index];
            var ofStandard = marks.Of(race.Race.Standard);
            if ((ofStandard == 0 && IsTold(ofEvent)) || !race.IsAt(directory.Version))
            {
                continue;
            }

            var found = Look(races, i, marks.Of(race.Entry.SearchWords), ofEvent, ofStandard);
            if (found != Found.No)
            {
                (found == Found.ByWords ? named : numbered).Add(race);
            }
        }

        _named.Merge(named);
        _numbered.Merge(numbered);
    }

    /// <summary>
    /// Whether a race is told by its athlete or its event, whatever the athlete has: without a word of its event or its category it has all words
    /// where its athlete has, and where its event has all of them the event is told.
    /// </summary>
    private bool IsTold(byte ofEvent) => (_tellsAthletes && ofEvent == 0) || (_tellsEvents && ofEvent == marks.All);

    private Found Look(ReadOnlySpan<RaceWords> races, int position, byte ofAthlete, byte ofEvent, byte ofStandard)
    {
        var known = ofAthlete | ofEvent | ofStandard;
        if (known == marks.All)
        {
            var isTold = (_tellsAthletes && ofAthlete == marks.All) || (_tellsEvents && ofEvent == marks.All);
            return !isTold && IsWithin(races[position]) ? Found.ByWords : Found.No;
        }

        return
            (ofEvent != 0 || query.EventId is not null)
            && IsWithin(races[position])
            && (known | marks.OfNumber(races[position].Number)) == marks.All
            ? Found.ByNumber
            : Found.No;
    }

    private bool IsWithin(RaceWords race) =>
        query.EventId is null || string.Equals(race.Race.EventId, query.EventId, StringComparison.Ordinal);
}
