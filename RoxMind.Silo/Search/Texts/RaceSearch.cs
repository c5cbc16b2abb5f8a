using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>
/// Finds the races that have all words, of their athlete, their event or their category, or as their start number where the event is named
/// too. What an athlete or an event alone is found by is not told again for each race, unless races alone are asked for.
/// </summary>
internal sealed class RaceSearch(DirectoryVersion directory, WordMarks marks, TextQuery query, int most)
{
    /// <summary>More than this part of all races are not picked out and sorted, unless they are few.</summary>
    private const int LargestPart = 8;

    private const int Few = 256;

    private readonly FirstHits<RaceWords> _named = new(most, RaceWords.Order);
    private readonly FirstHits<RaceWords> _numbered = new(most, RaceWords.Order);
    private readonly bool _tellsAthletes = query.EventId is null && query.Kinds.Contains(SearchKind.Athlete);
    private readonly bool _tellsEvents = query.EventId is null && query.Kinds.Contains(SearchKind.Event);

    /// <summary>Of each event, whether it is searched in.</summary>
    private readonly bool[] _isWithin = Within(directory, query.EventId);

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
        var isOfStandards = marks.Standards.Any(one => one != 0);
        if (!isOfStandards && marks.Events.All(IsTold))
        {
            return;
        }

        var book = directory.Book;
        var races = book.Races;
        var (ofAthletes, _) = marks.Athletes;
        var few = isOfStandards && query.EventId is null ? null : FewOfEvents();
        var count = few?.Length ?? races.Length;
        for (var i = 0; i < count; i++)
        {
            var place = few is null ? i : few[i];
            var (number, athlete) = (book.RaceEvents[place], ofAthletes[book.RaceAthletes[place]]);
            var ofEvent = marks.Events[number];
            var ofStandard = marks.Standards[book.RaceStandards[place]];
            if (ofStandard == 0 && IsTold(ofEvent))
            {
                continue;
            }

            // A race itself is looked at last: among half a million, each is far away in memory.
            var found =
                HasAllWords(athlete, ofEvent, ofStandard) ? FoundByWords(athlete, ofEvent, number)
                : HasAllWords((byte)(athlete | marks.Numbers), ofEvent, ofStandard)
                    ? FoundByNumber(athlete, ofEvent, ofStandard, number, races[place])
                : Found.No;
            if (found != Found.No && book.HasRace(place, directory.Version))
            {
                (found == Found.ByWords ? _named : _numbered).Add(races, place);
            }
        }
    }

    /// <summary>
    /// The places, in order, of the races of the event that is searched in, or of events that have what neither an athlete nor a start number
    /// has, which holds where no category has a word; null where they are so many that it is faster to look at all.
    /// </summary>
    private int[]? FewOfEvents()
    {
        var (book, besides, few) = (directory.Book, marks.BesidesEvents, new List<int>());
        for (var number = 0; number < marks.Events.Length; number++)
        {
            if (query.EventId is null ? CanHaveAll(marks.Events[number]) : _isWithin[number])
            {
                few.AddRange(book.RacesOf(number));
                if (few.Count > Math.Max(Few, book.Races.Length / LargestPart))
                {
                    return null;
                }
            }
        }

        few.Sort();
        return [.. few];

        bool CanHaveAll(byte ofEvent) => !IsTold(ofEvent) && (ofEvent | besides) == marks.All;
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

            var (number, athlete) = (race.Event.Index, marks.Of(race.Entry.SearchWords));
            var found = HasAllWords(athlete, ofEvent, ofStandard)
                ? FoundByWords(athlete, ofEvent, number)
                : FoundByNumber(athlete, ofEvent, ofStandard, number, race);
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

    private bool HasAllWords(byte ofAthlete, byte ofEvent, byte ofStandard) =>
        (ofAthlete | ofEvent | ofStandard) == marks.All;

    private Found FoundByWords(byte ofAthlete, byte ofEvent, int number)
    {
        var isTold = (_tellsAthletes && ofAthlete == marks.All) || (_tellsEvents && ofEvent == marks.All);
        return !isTold && _isWithin[number] ? Found.ByWords : Found.No;
    }

    /// <summary>Start numbers count where the event is named or searched in.</summary>
    private Found FoundByNumber(byte ofAthlete, byte ofEvent, byte ofStandard, int number, RaceWords race) =>
        (ofEvent != 0 || query.EventId is not null)
        && _isWithin[number]
        && HasAllWords((byte)(ofAthlete | marks.OfNumber(race.Number)), ofEvent, ofStandard)
            ? Found.ByNumber
            : Found.No;

    private static bool[] Within(DirectoryVersion directory, string? eventId)
    {
        var within = new bool[directory.Events.Length];
        for (var i = 0; i < within.Length; i++)
        {
            within[i] =
                eventId is null || string.Equals(directory.Events.Span[i].EventId, eventId, StringComparison.Ordinal);
        }

        return within;
    }
}
