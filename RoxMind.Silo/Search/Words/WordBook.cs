using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Silo.Search.Words;

/// <summary>
/// Athletes in the order of their names and races in that of their times, with the different words of all athletes in order too.
/// </summary>
internal sealed class WordBook
{
    private readonly AthleteWords[] _athletes;
    private readonly RaceWords[] _races;
    private readonly Vocabulary _vocabulary;
    private readonly RacesByEvent _byEvent;
    private readonly HashSet<string> _numbers;

    /// <summary>Which are not in the latest version any more; the others need not be looked at to know that they are there.</summary>
    private readonly bool[] _goneAthletes;
    private readonly bool[] _goneRaces;

    private WordBook(AthleteWords[] athletes, RaceWords[] races)
    {
        (_athletes, _races) = (athletes, races);
        (_goneAthletes, _goneRaces) = (new bool[athletes.Length], new bool[races.Length]);
        FirstNamed = Array.FindIndex(athletes, one => one.Name is not null);
        _vocabulary = Vocabulary.Of(athletes.Length, i => athletes[i].Words);
        RaceAthletes = new int[races.Length];
        RaceEvents = new int[races.Length];
        Standards = [.. races.Select(race => race.Race.Standard).Distinct()];
        var standards = Standards.Select((standard, i) => (standard, i)).ToDictionary();
        RaceStandards = Array.ConvertAll(races, race => standards[race.Race.Standard]);
        var positions = new Dictionary<string, int>(athletes.Length, StringComparer.Ordinal);
        for (var i = 0; i < athletes.Length; i++)
        {
            athletes[i].Position = i;
            positions[athletes[i].AthleteId] = i;
        }

        for (var i = 0; i < races.Length; i++)
        {
            races[i].Position = i;
            RaceAthletes[i] = positions[races[i].Race.AthleteId];
            RaceEvents[i] = races[i].Event.Index;
        }

        _byEvent = new RacesByEvent(RaceEvents);
        _numbers = races.Select(race => race.Number).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A book without anything.</summary>
    public static WordBook Empty { get; } = new([], []);

    /// <summary>The first athlete with a name: those without one stand in front; negative where nobody has one.</summary>
    public int FirstNamed { get; }

    /// <summary>The athletes, by name and id.</summary>
    public ReadOnlySpan<AthleteWords> Athletes => _athletes;

    /// <summary>The races, by time and id.</summary>
    public ReadOnlySpan<RaceWords> Races => _races;

    /// <summary>Of each race, where its athlete stands.</summary>
    public int[] RaceAthletes { get; }

    /// <summary>Of each race, the number of its event.</summary>
    public int[] RaceEvents { get; }

    /// <summary>Of each race, which of the standards it has.</summary>
    public int[] RaceStandards { get; }

    /// <summary>The standards.</summary>
    public StationStandard[] Standards { get; }

    /// <summary>How much stands in it.</summary>
    public int Count => _athletes.Length + _races.Length;

    /// <summary>A book of what of it and of some others is current.</summary>
    public WordBook With(ReadOnlyMemory<AthleteWords> athletes, ReadOnlyMemory<RaceWords> races) =>
        new(Merged(_athletes, athletes.Span, AthleteWords.Order), Merged(_races, races.Span, RaceWords.Order));

    /// <summary>Where the races of an event stand, in order.</summary>
    /// <param name="number">Its number among the events; one that came after the book has none in it.</param>
    public ReadOnlySpan<int> RacesOf(int number) => _byEvent[number];

    /// <summary>Whether a race has a start number.</summary>
    public bool HasNumber(string number) => _numbers.Contains(number);

    /// <summary>Whether an athlete is there at a version.</summary>
    public bool HasAthlete(int position, long version) =>
        !Volatile.Read(ref _goneAthletes[position]) || _athletes[position].IsAt(version);

    /// <summary>Whether a race is there at a version.</summary>
    public bool HasRace(int position, long version) =>
        !Volatile.Read(ref _goneRaces[position]) || _races[position].IsAt(version);

    /// <summary>Notes that an athlete has ended, where they stand in it.</summary>
    public void Forget(AthleteWords athlete) => Forget(athlete, _athletes, _goneAthletes);

    /// <summary>Notes that a race has ended, where it stands in it.</summary>
    public void Forget(RaceWords race) => Forget(race, _races, _goneRaces);

    /// <summary>The numbers of the athletes that have a word, exactly as it is written.</summary>
    public IEnumerable<int> AthletesWith(string word)
    {
        var places = _vocabulary.PlacesOf(word);
        for (var i = 0; i < places.Length; i++)
        {
            yield return _athletes[places.Span[i].Text].Number;
        }
    }

    /// <summary>Marks the athletes that have a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="mark">The mark, a bit.</param>
    /// <param name="marks">Of each athlete, the marks.</param>
    /// <param name="begins">Whether words begin with it, of each athlete; null where nobody wants to know.</param>
    /// <returns>Whether an athlete has it.</returns>
    public bool Mark(SearchedWord word, byte mark, byte[] marks, bool[]? begins)
    {
        var isAny = false;
        foreach (var places in _vocabulary.PlacesOf(word))
        {
            foreach (var (athlete, isFirst) in places.Span)
            {
                marks[athlete] |= mark;
                isAny = true;
                if (isFirst && begins is not null)
                {
                    begins[athlete] = true;
                }
            }
        }

        return isAny;
    }

    private static void Forget<T>(T one, T[] all, bool[] gone)
        where T : Dated
    {
        if (one.Position >= 0 && one.Position < all.Length && ReferenceEquals(all[one.Position], one))
        {
            Volatile.Write(ref gone[one.Position], true);
        }
    }

    private static T[] Merged<T>(T[] sorted, ReadOnlySpan<T> more, IComparer<T> order)
        where T : Dated
    {
        var kept = new List<T>(sorted.Length);
        AddCurrent(kept, sorted);
        var others = new List<T>(more.Length);
        AddCurrent(others, more);
        return [.. Merging.Of(kept, others, order)];
    }

    private static void AddCurrent<T>(List<T> kept, ReadOnlySpan<T> all)
        where T : Dated
    {
        foreach (var one in all)
        {
            if (one.IsCurrent)
            {
                kept.Add(one);
            }
        }
    }
}
