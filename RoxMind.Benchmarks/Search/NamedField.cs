using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;

namespace RoxMind.Benchmarks.Search;

/// <summary>Made-up athletes with names of syllables and the races that they have been to.</summary>
internal sealed class NamedField
{
    private const int Seed = 20;
    private const int Events = 240;
    private const int MostRaces = 3;

    private static readonly string[] s_syllables =
    [
        "an",
        "bel",
        "ber",
        "cor",
        "da",
        "del",
        "do",
        "el",
        "fal",
        "fer",
        "gan",
        "gre",
        "ha",
        "hol",
        "im",
        "jo",
        "ka",
        "kel",
        "la",
        "len",
        "lin",
        "lu",
        "ma",
        "mar",
        "men",
        "mi",
        "na",
        "nel",
        "no",
        "or",
        "os",
        "pa",
        "per",
        "ra",
        "ren",
        "ri",
        "ro",
        "sa",
        "sen",
        "ser",
        "si",
        "so",
        "sta",
        "ta",
        "ter",
        "ti",
        "to",
        "tor",
        "ul",
        "va",
        "vel",
        "ver",
        "vi",
        "wan",
        "wen",
        "yo",
        "za",
        "zel",
        "zi",
        "zo",
    ];

    private static readonly string[] s_nations = ["GER", "GBR", "USA", "SUI", "ESP", "ITA", "NED", "POL", "AUS", "IRL"];

    private readonly Random _random = new(Seed);

    /// <summary>What arrives is drawn on another thread.</summary>
    private readonly Random _arriving = new(Seed + 1);

    private readonly string[] _events;

    /// <summary>Draws so many athletes with one to three races each.</summary>
    public NamedField(int athletes)
    {
        _events =
        [
            .. Enumerable.Range(0, Events).Select(i => $"S{4 + (i % 5)} {2021 + (i % 5)} {Word(_random, 2)}{i}"),
        ];
        Names =
        [
            .. Enumerable.Range(0, athletes).Select(_ => $"{Word(_random, 2)} {Word(_random, _random.Next(2, 4))}"),
        ];
        Races =
        [
            .. Names.SelectMany(
                (_, athlete) =>
                    Enumerable.Range(0, _random.Next(1, MostRaces + 1)).Select(i => Race(_random, athlete, i))
            ),
        ];
    }

    /// <summary>The athletes' names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Their races.</summary>
    public IReadOnlyList<IndexedRace> Races { get; }

    /// <summary>Words of the name of some event.</summary>
    public string AnyEvent() => _events[_random.Next(_events.Length)].Split(' ')[2];

    /// <summary>Some athlete's name.</summary>
    public string AnyName() => Names[_random.Next(Names.Count)];

    /// <summary>A result that was not there: another race of somebody, or somebody new.</summary>
    public IndexedRace Arrival(int number)
    {
        var athlete = number % 2 == 0 ? _arriving.Next(Names.Count) : Names.Count + number;
        return Race(_arriving, athlete, MostRaces + 1 + number);
    }

    private IndexedRace Race(Random random, int athlete, int number)
    {
        var place = random.Next(_events.Length);
        return new IndexedRace(
            $"r{athlete}-{number}",
            $"a{athlete}",
            $"e{place}",
            new StationStandard(Division.Open, athlete % 3 == 0 ? Gender.Female : Gender.Male, 100),
            AgeGroup.Unknown,
            random.Next(3600, 9000),
            Splits.None,
            _events[place],
            athlete < Names.Count ? Names[athlete] : $"{Word(random, 2)} {Word(random, 2)}",
            s_nations[athlete % s_nations.Length],
            StartNumber: $"{random.Next(1, 9000)}"
        );
    }

    private static string Word(Random random, int syllables)
    {
        var word = string.Concat(
            Enumerable.Range(0, syllables).Select(_ => s_syllables[random.Next(s_syllables.Length)])
        );
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
