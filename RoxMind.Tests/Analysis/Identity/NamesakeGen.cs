using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis.Races;

namespace RoxMind.Tests.Analysis.Identity;

/// <summary>Races of people who all have one name.</summary>
internal static class NamesakeGen
{
    private static readonly (string Name, DateOnly? Date)[] s_events =
    [
        ("S5 2023 Brugg", new(2023, 4, 1)),
        ("S6 2023 Olten", null),
        ("S6 2024 Aarau", new(2024, 2, 10)),
        ("S7 2025 Sion", new(2025, 1, 18)),
        ("S8 2025 Thun", null),
        ("S8 2025 Zug", new(2025, 11, 8)),
    ];

    private static readonly string[] s_spellings = ["Anna Köhler", "KÖHLER Anna", "Koehler, Anna", "Anna Kohler (SUI)"];

    /// <summary>A few of them, each with an id of its own, without and with country and age, at some events in two divisions.</summary>
    public static Gen<RaceResult[]> Results { get; } =
        Gen.Select(
                Gen.Int[0, s_events.Length - 1],
                OneOf<string?>(null, "SUI", "GER"),
                OneOf("unknown", "30-34", "35-39", "50-54"),
                OneOf(Division.Open, Division.Pro),
                OneOf(3900, 4100, 5200, 5400, 7000, 9200),
                Gen.Int[0, s_spellings.Length - 1]
            )
            .Array[2, 9]
            .Select(drawn =>
                drawn
                    .Select((one, i) => Result(i, one.Item1, one.Item2, one.Item3, one.Item4, one.Item5, one.Item6))
                    .ToArray()
            );

    /// <summary>One of some values.</summary>
    internal static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static RaceResult Result(
        int number,
        int at,
        string? nation,
        string age,
        Division division,
        int totalS,
        int spelling
    ) =>
        RaceOrderTests.Race(s_events[at].Name, date: s_events[at].Date) with
        {
            RaceId = $"r{number}",
            EventId = $"E{at}",
            Entrant = new Entrant(null, s_spellings[spelling], nation, null),
            AgeGroup = AgeGroup.Parse(age),
            Division = division,
            TotalS = totalS,
        };
}
