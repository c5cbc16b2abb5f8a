namespace RoxMind.Silo.Search.Words;

/// <summary>
/// The words of everything that searches find. Changed by one caller at a time; read by any, without waiting. Most of it stands sorted in a
/// book; what has changed since is looked at one by one until there is enough for the next book.
/// </summary>
/// <param name="fewestChanges">So many changes at least before a new book is made.</param>
internal sealed class WordDirectory(int fewestChanges = WordDirectory.UsualChanges)
{
    private const int UsualChanges = 2048;

    /// <summary>A new book is made once this share has changed.</summary>
    private const int Share = 32;

    private readonly Dictionary<string, KnownAthlete> _athletes = new(StringComparer.Ordinal);
    private readonly Stack<int> _freeNumbers = [];

    private readonly Dictionary<string, RaceWords> _races = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventWords> _events = new(StringComparer.Ordinal);
    private readonly GrowingList<EventWords> _allEvents = new();
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private GrowingList<AthleteWords> _newAthletes = new();
    private GrowingList<RaceWords> _newRaces = new();
    private int _athleteNumbers;
    private long _version;
    private DirectoryVersion _now = new(0, WordBook.Empty, default, default, default);

    /// <summary>The latest version.</summary>
    public DirectoryVersion Now => Volatile.Read(ref _now);

    /// <summary>The numbers of athletes are below it. For the one who changes the directory.</summary>
    public int AthleteNumbers => _athleteNumbers;

    /// <summary>Takes a race in; shown by <see cref="Publish"/>.</summary>
    /// <returns>The number of its athlete.</returns>
    public int Add(CatalogEntry entry)
    {
        var race = entry.Race;
        var ofEvent = EventOf(race.EventId);
        ofEvent.Count(race, 1);
        var words = new RaceWords(_version + 1, entry, ofEvent);
        _races.Add(race.RaceId, words);
        _newRaces.Add(words);
        if (!_athletes.TryGetValue(race.AthleteId, out var athlete))
        {
            athlete = new KnownAthlete(_freeNumbers.TryPop(out var free) ? free : _athleteNumbers++);
            _athletes.Add(race.AthleteId, athlete);
        }

        athlete.Races.Add(entry);
        _touched.Add(race.AthleteId);
        return athlete.Number;
    }

    /// <summary>Takes a race out; it is gone with <see cref="Publish"/>.</summary>
    public void Remove(CatalogEntry entry)
    {
        var race = entry.Race;
        _events[race.EventId].Count(race, -1);
        if (_races.Remove(race.RaceId, out var words))
        {
            words.End(_version + 1);
            _now.Book.Forget(words);
        }

        _athletes[race.AthleteId].Races.Remove(entry);
        _touched.Add(race.AthleteId);
    }

    /// <summary>Shows what was taken in and out since, all at once.</summary>
    public void Publish()
    {
        _version++;
        foreach (var athleteId in _touched)
        {
            var athlete = _athletes[athleteId];
            if (athlete.Words is { } words)
            {
                words.End(_version);
                _now.Book.Forget(words);
            }

            if (athlete.Races.Count == 0)
            {
                // Whoever still sees the athlete's races does not see those of the next one with the number.
                _freeNumbers.Push(athlete.Number);
                _athletes.Remove(athleteId);
                continue;
            }

            athlete.Order();
            athlete.Words = AthleteWords.Of(_version, athlete.Number, athlete.Races);
            _newAthletes.Add(athlete.Words);
        }

        _touched.Clear();
        var book = _now.Book;
        if (_newRaces.Count + _newAthletes.Count > Math.Max(fewestChanges, book.Count / Share))
        {
            book = book.With(_newAthletes.Now, _newRaces.Now);
            (_newAthletes, _newRaces) = (new(), new());
        }

        Volatile.Write(ref _now, new DirectoryVersion(_version, book, _newAthletes.Now, _newRaces.Now, _allEvents.Now));
    }

    private EventWords EventOf(string eventId)
    {
        if (!_events.TryGetValue(eventId, out var found))
        {
            found = new EventWords(eventId, _allEvents.Count);
            _events.Add(eventId, found);
            _allEvents.Add(found);
        }

        return found;
    }
}
