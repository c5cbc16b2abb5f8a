using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Duplicates;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.Retrieval;

public sealed class DuplicateSearchTests
{
    private int _races;

    [Fact]
    public void Equal_splits_in_several_results_are_told_with_where()
    {
        var found = Find([
            Race("a1", "Nia Holt", equalTo: 7),
            Race("a1", "Nia Holt", eventName: "S8 2025 Thun", equalTo: 7),
            Race("a2", "Uma Berg", division: Division.Pro, equalTo: 7),
            Race("a3", "Eli Dahl"),
        ]);

        var duplicate = Assert.Single(found);
        Assert.Equal(DuplicateReason.EqualSplits, duplicate.Reason);
        Assert.Equal(["r1", "r2", "r3"], duplicate.Races.Select(race => race.RaceId));
        Assert.Equal(["a1", "a2"], duplicate.AthleteIds);
        Assert.Equal("3 results have 23 equal splits, in 2 events and 2 divisions.", duplicate.Why);
    }

    [Fact]
    public void Results_of_a_pair_copied_to_another_event_are_told_in_words() =>
        Assert.Equal(
            "2 results have 23 equal splits, in 2 events and 1 division.",
            Assert
                .Single(Find([Race("a1", "Nia Holt", equalTo: 7), Race("a2", "Uma Berg", "S8 2025 Thun", equalTo: 7)]))
                .Why
        );

    [Theory]
    [InlineData("S7 2025 Tessin", "S7 2025 Tessin-I", "2025-05-10", true)]
    [InlineData("S7 2025 Tessin", "2025 HYROX Tessin", "2025-05-11", true)]
    [InlineData("S7 2025 Tessin", "S7 2025 Tesin", "2025-05-10", true)]
    [InlineData("S7 2025 Köln", "HYROX Cologne", "2025-05-10", true)]
    [InlineData("HYROX Muenchen", "S7 2025 Munich", "2025-05-11", true)]
    [InlineData("S7 2025 Wien Prater", "S7 2025 Vienna Prater", "2025-05-10", true)]
    [InlineData("S7 2025 Wien", "S7 2025 Munich", "2025-05-10", false)]
    [InlineData("S7 2025 Tessin", "S7 2025 Tessin-I", "2025-06-10", false)]
    [InlineData("S7 2025 Tessin", "S7 2025 Thun", "2025-05-10", false)]
    public void Events_of_one_date_with_nearly_one_name_may_be_one(
        string one,
        string other,
        string otherDate,
        bool expected
    )
    {
        var found = Find([
            Race("a1", "Nia Holt", eventName: one, date: "2025-05-10"),
            Race("a2", "Uma Berg", eventName: other, date: otherDate),
        ]);

        Assert.Equal(expected, found.Any(duplicate => duplicate.Reason == DuplicateReason.NearEvent));
    }

    [Fact]
    public void Relays_of_one_name_are_suggested_together()
    {
        var found = Find([
            Race("a1", "Sled Dogs", division: Division.Relay),
            Race("a2", "SLED DOGS", eventName: "S8 2025 Thun", division: Division.Relay),
            Race("a3", "Sled Cats", division: Division.Relay),
        ]);

        var duplicate = Assert.Single(found);
        Assert.Equal((DuplicateReason.TeamName, "a1 a2"), (duplicate.Reason, string.Join(' ', duplicate.AthleteIds)));
    }

    [Theory]
    [InlineData("Nia Holtmann", "SUI", "Nia Holtman", "SUI", DuplicateReason.NearName)]
    [InlineData("Nia Holtmann", "SUI", "Holtmamn, Nia", null, DuplicateReason.NearName)]
    [InlineData("Nia Holtmann", "SUI", "Nia Holtmann", "GER", DuplicateReason.SameName)]
    [InlineData("Nia Holtmann", "SUI", "Nia Holtman", "GER", null)]
    [InlineData("Nia Holtmann", "SUI", "Nia Hollmamn", "SUI", null)]
    [InlineData("Nia Holtmann", "SUI", "Pia Holtmann", "SUI", null)]
    [InlineData("A-1f2e", "SUI", "A-1f2d", "SUI", null)]
    [InlineData("Mia Ødegård", "NOR", "Mia Oedegaard", "NOR", DuplicateReason.NearName)]
    [InlineData("Håkon Ødegård", "NOR", "Haakon Odegaard", "NOR", DuplicateReason.NearName)]
    [InlineData("Niall O'Brien", "IRL", "Niall O Brien", "IRL", DuplicateReason.NearName)]
    [InlineData("Niall OBrien", null, "O Brien, Niall", "IRL", DuplicateReason.NearName)]
    [InlineData("María García López", "ESP", "Maria Garcia", "ESP", DuplicateReason.NearName)]
    [InlineData("Maria Garcia-Lopez", "ESP", "García, María", null, DuplicateReason.NearName)]
    [InlineData("Jörg Müller GER", null, "Joerg Mueller", "GER", DuplicateReason.NearName)]
    [InlineData("María García López", "ESP", "Maria Garcia", "MEX", null)]
    [InlineData("Maria Lopez", "ESP", "Garcia Lopez", "ESP", null)]
    public void Near_names_may_be_one_athletes(
        string one,
        string? nation,
        string other,
        string? otherNation,
        DuplicateReason? expected
    )
    {
        var found = Find([
            Race("a1", one, nation: nation),
            Race("a2", other, eventName: "S8 2025 Thun", nation: otherNation),
        ]);

        Assert.Equal(expected, found.Count == 0 ? null : Assert.Single(found).Reason);
    }

    [Fact]
    public void Equal_splits_of_an_event_are_counted_over_all_events()
    {
        IndexedRace[] races =
        [
            Race("a1", "Nia Holt", equalTo: 7),
            Race("a1", "Nia Holt", division: Division.Pro, equalTo: 7),
            Race("a2", "Uma Berg", equalTo: 9),
            Race("a3", "Eli Dahl"),
            Race("a2", "Uma Berg", eventName: "S8 2025 Thun", equalTo: 9),
        ];

        Assert.Equal(3, SplitDuplicates.Count(races, "S7 2024 Aarau"));
        Assert.Equal(1, SplitDuplicates.Count(races, "S8 2025 Thun"));
        Assert.Equal(0, SplitDuplicates.Count(races, "S8 2025 Lugano"));
    }

    [Fact]
    public void Near_names_of_two_people_at_one_event_are_two() =>
        Assert.Empty(Find([Race("a1", "Nia Holtmann"), Race("a2", "Nia Holtman")]));

    private static IReadOnlyList<PossibleDuplicate> Find(IReadOnlyList<IndexedRace> races)
    {
        var found = DuplicateSearch.Find(races);
        Assert.Equal(found.Select(one => one.Why), DuplicateSearch.Find(races.Reverse()).Select(one => one.Why));
        return found;
    }

    private IndexedRace Race(
        string athleteId,
        string name,
        string eventName = "S7 2024 Aarau",
        Division division = Division.Open,
        string? nation = "SUI",
        string? date = null,
        int? equalTo = null
    )
    {
        _races++;
        var result = new RaceResult
        {
            RaceId = $"r{_races}",
            EventId = eventName,
            EventName = eventName,
            Date = date is null ? null : DateOnly.Parse(date, null),
            Entrant = new Entrant(null, name, nation, null),
            Gender = Gender.Female,
            Division = division,
            TotalS = 5400,
            Splits = new Splits(ResultLine.Splits((Segment.Roxzone7, equalTo ?? 60 + _races))),
        };
        return IndexedRace.From(result, athleteId, CourseEffects.None);
    }
}
