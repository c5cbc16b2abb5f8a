using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;

namespace RoxMind.Tests.Imports.Forms;

/// <summary>Files as different programs write them have the same results.</summary>
public sealed class ColumnFormTests
{
    private static readonly string[] _parts =
    [
        "300",
        "270",
        "310",
        "180",
        "320",
        "300",
        "320",
        "330",
        "320",
        "290",
        "320",
        "130",
        "330",
        "300",
        "400",
        "700",
    ];

    [Theory]
    [InlineData(
        "Running 1,1000m SkiErg,Running 2,50m Sled Push,Running 3,50m Sled Pull,Running 4,80m Burpee Broad Jump,Running 5,1000m Row,Running 6,200m Farmers Carry,Running 7,100m Sandbag Lunges,Running 8,Wall Balls"
    )]
    [InlineData(
        "run1_time,skiErg_time,run2_time,sledPush_time,run3_time,sledPull_time,run4_time,burpeeBroadJump_time,run5_time,rowErg_time,run6_time,farmersCarry_time,run7_time,sandbagLunges_time,run8_time,wallBalls_time"
    )]
    [InlineData(
        "Run 1,SkiErg 1000m,Run 2,2x25m Sled Push,Run 3,2x25m Sled Pull,Run 4,Burpees 80m,Run 5,1000m Ruder Erg,Run 6,Farmer Carry,Run 7,Lunges 100m,Run 8,Wall Balls 100"
    )]
    [InlineData(
        "Lauf 1,Ski,Lauf 2,Schlitten schieben,Lauf 3,Schlitten ziehen,Lauf 4,Burpee Broad Jumps,Lauf 5,Rudern,Lauf 6,Farmers Walk,Lauf 7,Ausfallschritte,Lauf 8,Wallballs"
    )]
    [InlineData(
        "1. Lauf,Station 1,2. Lauf,Station 2,3. Lauf,Station 3,4. Lauf,Station 4,5. Lauf,Station 5,6. Lauf,Station 6,7. Lauf,Station 7,8. Lauf,Station 8"
    )]
    public async Task Splits_are_found_under_the_names_of_any_program(string columns)
    {
        var race = await ResultFiles.ReadOneAsync(
            $"sex,total,roxzone_time,{columns}\nM,5400,280,{string.Join(',', _parts)}\n"
        );

        Assert.Equal(
            _parts.Select(int.Parse),
            RaceFormat.Segments.Where(IsPart).Select(part => race.Splits[part] ?? 0)
        );
        Assert.Equal((280, 5400), (race.RoxzoneTotalS, race.PartsS));
        Assert.True(race.IsComplete);

        static bool IsPart(Segment segment) => RaceFormat.Kind(segment) != SegmentKind.Roxzone;
    }

    [Fact]
    public async Task German_columns_are_read()
    {
        var race = await ReadAsync(
            "Platz;Startnummer;Nachname;Vorname;Geschlecht;Nation;Altersklasse;Verein;Wettbewerb;Gesamtzeit",
            "3;1207;Beispiel;Änne;w;Deutschland;AK 35;TV Dorf;Einzel;1:30:00,4"
        );

        Assert.Equal(new Entrant(null, "Änne Beispiel", "GER", "1207"), race.Entrant);
        Assert.Equal((Gender.Female, Division.Open), (race.Gender, race.Division));
        Assert.Equal(new AgeGroup(35, 39), race.AgeGroup);
        Assert.Equal((5400, 400), (race.TotalS, race.FractionMs));
    }

    [Fact]
    public async Task English_columns_of_a_timing_company_are_read()
    {
        var race = await ReadAsync(
            "Rank;Bib;Name;Nat;Sex;AG;Division;Total;Penalty;Status;result_id",
            "1;55;Sam Sample;NL;X;M40;HYROX DOUBLES;1:32:00;0:02:00;OK;R-17"
        );

        Assert.Equal(new Entrant(null, "Sam Sample", "NED", "55"), race.Entrant);
        Assert.Equal((Gender.Mixed, Division.Doubles), (race.Gender, race.Division));
        Assert.Equal(new AgeGroup(40, 49), race.AgeGroup);
        Assert.Equal(("R-17", 5520), (race.SourceId, race.TotalS));
    }

    [Theory]
    [InlineData("8", "S8 Probe")]
    [InlineData("season-8", "S8 Probe")]
    [InlineData("2025/26", "2025/26 Probe")]
    public async Task Event_is_named_by_season_and_place(string season, string expected)
    {
        var race = await ReadAsync("gender;total;season;location", $"M;1:30:00;{season};Probe");

        Assert.Equal(expected, race.EventName);
    }

    [Fact]
    public async Task Year_stands_between_season_and_place()
    {
        var race = await ReadAsync("gender;total;season;year;city", "M;1:30:00;8;2026;Probe");

        Assert.Equal(("S8 2026 Probe", "s8-2026-probe"), (race.EventName, race.EventId));
    }

    [Theory]
    [InlineData("men", Gender.Male, Division.Open)]
    [InlineData("Pro Women", Gender.Female, Division.Pro)]
    public async Task Category_is_what_stands_in_it(string word, Gender gender, Division division)
    {
        var constant = gender == Gender.Male ? "gender" : "sex";
        var race = await ReadAsync(
            "category;total",
            $"{word};1:30:00",
            division == Division.Pro ? [] : [new ColumnMapping("category", constant)]
        );

        Assert.Equal((gender, division), (race.Gender, race.Division));
    }

    [Fact]
    public async Task Category_of_genders_is_told_from_the_rows() =>
        Assert.Equal(
            (Gender.Male, Division.Pro),
            await ReadAsync("category;division;total", "men;pro;1:30:00") is var race
                ? (race.Gender, race.Division)
                : default
        );

    [Fact]
    public async Task Finish_may_be_missing_where_all_parts_are_there()
    {
        var race = await ReadAsync("gender;roxzone_time", "M;280");

        Assert.Equal((5400, RaceStatus.Finished), (race.TotalS, race.Status));
    }

    [Fact]
    public async Task Mapped_columns_go_before_names()
    {
        var race = await ReadAsync(
            "total;Chip;gender;who",
            "9:99:99;1:31:00;M;Sam Sample",
            [
                new ColumnMapping("chip", "total_time"),
                new ColumnMapping("who", "name"),
                new ColumnMapping("'pro'", "division"),
            ]
        );

        Assert.Equal((5460, "Sam Sample", Division.Pro), (race.TotalS, race.Entrant.Name, race.Division));
    }

    [Fact]
    public async Task Value_for_all_rows_stands_in_for_a_column()
    {
        var race = await ReadAsync("total", "1:30:00", [new ColumnMapping("'women'", "gender")]);

        Assert.Equal(Gender.Female, race.Gender);
    }

    private static Task<RaceResult> ReadAsync(string header, string row, ColumnMapping[]? mappings = null)
    {
        var parts = RaceFormat.Runs.Concat(RaceFormat.Stations).Order().Select(RaceFormat.ColumnName);
        return ResultFiles.ReadOneAsync(
            $"{header};{string.Join(';', parts)}\n{row};{string.Join(';', _parts)}\n",
            ResultFiles.Request with
            {
                Columns = [.. mappings ?? []],
            }
        );
    }
}
