using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports;

public sealed class ResultFileReaderTests
{
    private const string OriginalHeader =
        "gender,age_group,total_time,work_strength_time,roxzone_time,work_run_time,run_1,1000m Ski,roxzone_1,run_2,"
        + "50m Sled Push,roxzone_2,run_3,50m Sled Pull,roxzone_3,run_4,80m Burpee Broad Jump,roxzone_4,run_5,1000m Row,"
        + "roxzone_5,run_6,200m Farmer Carry,roxzone_6,run_7,100m Sandbag Lunges,roxzone_7,run_8,100 Wall Balls";

    [Fact]
    public async Task Named_form_is_read_completely()
    {
        var race = await ResultFiles.ReadOneAsync($"{ResultLine.Header()}\n{ResultLine.Of(total: "1:31:00")}\n");

        Assert.Equal("E1", race.EventId);
        Assert.Equal("S6 2024 Testville", race.EventName);
        Assert.Equal(new Entrant(null, "A. Runner", "SUI", null), race.Entrant);
        Assert.Equal(Gender.Female, race.Gender);
        Assert.Equal(Division.Open, race.Division);
        Assert.Equal(new AgeGroup(30, 34), race.AgeGroup);
        Assert.Equal(5460, race.TotalS);
        Assert.Equal(new Splits(ResultLine.UsualSplits), race.Splits);
        Assert.Null(race.Date);
    }

    [Fact]
    public async Task Form_without_names_has_anonymous_starts()
    {
        var header = ResultLine.Header().Replace("name,gender", "gender", StringComparison.Ordinal);
        var row = ResultLine.Of().Replace("A. Runner,", string.Empty, StringComparison.Ordinal);

        var race = await ResultFiles.ReadOneAsync($"{header}\n{row}\n");

        Assert.Null(race.Entrant.Name);
        Assert.Equal(5400, race.TotalS);
    }

    [Theory]
    [InlineData("S5 2023 Köln.csv", null, "s5-2023-koln", "S5 2023 Köln")]
    [InlineData("upload.csv", "S7 2024 Málaga", "s7-2024-malaga", "S7 2024 Málaga")]
    public async Task Original_form_takes_its_event_from_the_request(
        string fileName,
        string? eventName,
        string expectedId,
        string expectedName
    )
    {
        var splits = ResultLine.UsualSplits.Select(ResultLine.Time);
        var row = $"male,25-29,1:30:00,0:41:00,0:05:00,0:44:00,{string.Join(',', splits)}";

        var race = await ResultFiles.ReadOneAsync($"{OriginalHeader}\n{row}\n", new ImportRequest(fileName, eventName));

        Assert.Equal(expectedId, race.EventId);
        Assert.Equal(expectedName, race.EventName);
        Assert.Equal(Gender.Male, race.Gender);
        Assert.Equal(Division.Open, race.Division);
        Assert.Equal(new Splits(ResultLine.UsualSplits), race.Splits);
    }

    [Fact]
    public async Task Missing_roxzone_columns_are_missing_splits()
    {
        var segments = RaceFormat.Segments.Where(segment => RaceFormat.Kind(segment) != SegmentKind.Roxzone).ToList();
        var header = $"sex;Total;roxzone_time;{string.Join(';', segments.Select(Name))}";
        var times = segments.Select(segment => ResultLine.Time(ResultLine.UsualSplits[(int)segment]));

        var race = await ResultFiles.ReadOneAsync($"{header}\nW;1:30:00;0:04:40;{string.Join(';', times)}");

        Assert.Equal(7, race.Splits.MissingCount);
        Assert.All(RaceFormat.Roxzones, segment => Assert.Null(race.Splits[segment]));
        Assert.Equal(280, race.RoxzoneTotalS);
        Assert.True(race.IsComplete);
        Assert.Equal(700, race.Splits[Segment.WallBalls]);
        Assert.Equal(Gender.Female, race.Gender);

        static string Name(Segment segment) =>
            RaceFormat.Kind(segment) == SegmentKind.Run
                ? $"Running {RaceFormat.Number(segment)}"
                : RaceFormat.DisplayName(segment);
    }

    [Fact]
    public async Task Columns_in_any_order_with_further_ones_between_read_the_same()
    {
        var names = ResultLine.Header().Split(',');
        var values = ResultLine.Of().Split(',');
        var order = Enumerable.Range(0, names.Length).OrderBy(i => (i * 7919) % names.Length).ToArray();
        var header = "club," + string.Join(',', order.Select(i => names[i])) + ",rank";
        var row = "Running Club," + string.Join(',', order.Select(i => values[i])) + ",17";

        var shuffled = await ResultFiles.ReadOneAsync($"{header}\n{row}");

        Assert.Equal(await ResultFiles.ReadOneAsync($"{ResultLine.Header()}\n{ResultLine.Of()}"), shuffled);
    }

    [Fact]
    public async Task Identifying_columns_are_taken()
    {
        var race = await ResultFiles.ReadOneAsync(
            $"{ResultLine.Header()},athlete_id,Bib,event_date\n{ResultLine.Of()},ATH-7,1234,2024-03-09\n"
        );

        Assert.Equal("ATH-7", race.Entrant.ExternalId);
        Assert.Equal("1234", race.Entrant.StartNumber);
        Assert.Equal(new DateOnly(2024, 3, 9), race.Date);
    }

    [Fact]
    public async Task Own_column_name_wins_over_a_like_one()
    {
        var race = await ResultFiles.ReadOneAsync($"athlete,{ResultLine.Header()}\n17,{ResultLine.Of()}\n");

        Assert.Equal("A. Runner", race.Entrant.Name);
    }

    [Theory]
    [InlineData("\uFEFF", "\n", ',')]
    [InlineData("", "\r\n", ',')]
    [InlineData("\uFEFFsep=;\r\n", "\r\n", ';')]
    [InlineData("\n\n", "\n", '\t')]
    public async Task Marks_line_ends_and_delimiters_make_no_difference(string start, string lineEnd, char delimiter)
    {
        string[] lines =
        [
            ResultLine.Header(delimiter),
            ResultLine.Of(delimiter: delimiter),
            "",
            ResultLine.Of(name: "Zoë", delimiter: delimiter),
        ];

        var rows = await ResultFiles.ReadAsync(start + string.Join(lineEnd, lines));

        Assert.Equal(["A. Runner", "Zoë"], rows.OfType<FileRow.Readable>().Select(row => row.Result.Entrant.Name));
        Assert.Equal(2, rows.Count);
    }

    [Theory]
    [InlineData("\"Runner, Anna \"\"Flash\"\"\"", "Runner, Anna \"Flash\"")]
    [InlineData("\"José Ñandú\"  ", "José Ñandú")]
    [InlineData("  O\"Neill ", "O\"Neill")]
    [InlineData("\"\"", null)]
    [InlineData("–", null)]
    [InlineData(" - ", null)]
    public async Task Quoted_accented_and_empty_texts_are_read(string field, string? expected)
    {
        var race = await ResultFiles.ReadOneAsync($"{ResultLine.Header()}\n{ResultLine.Of(name: field)}\n");

        Assert.Equal(expected, race.Entrant.Name);
    }

    [Theory]
    [InlineData("0:00:00", null)]
    [InlineData("", null)]
    [InlineData("–", null)]
    [InlineData("0:04:30", 270)]
    [InlineData("4:30", 270)]
    [InlineData("270", 270)]
    [InlineData("\"270.9\"", 271)]
    [InlineData("4m30s", 270)]
    public async Task Times_are_read_in_every_form_and_zero_is_missing(string time, int? expected)
    {
        var row = ResultLine.Of().Replace(",0:04:30,", $",{time},", StringComparison.Ordinal);

        var race = await ResultFiles.ReadOneAsync($"{ResultLine.Header()}\n{row}\n");

        Assert.Equal(expected, race.Splits[Segment.SkiErg]);
        Assert.Equal(expected is null ? 1 : 0, race.Splits.MissingCount);
    }

    [Fact]
    public async Task Bib_in_the_age_column_is_an_unknown_age()
    {
        var race = await ResultFiles.ReadOneAsync(
            $"{ResultLine.Header()}\n{ResultLine.Of(ageGroup: "Number112004")}\n"
        );

        Assert.False(race.AgeGroup.IsKnown);
    }

    [Theory]
    [InlineData("HYROX", Division.Open)]
    [InlineData("HYROX PRO", Division.Pro)]
    [InlineData("Mixed Doubles", Division.Doubles)]
    [InlineData("goruck_doubles", Division.GoruckDoubles)]
    [InlineData("Relay", Division.Relay)]
    public async Task Divisions_are_read_in_published_words(string word, Division expected)
    {
        var race = await ResultFiles.ReadOneAsync($"{ResultLine.Header()}\n{ResultLine.Of(division: word)}\n");

        Assert.Equal(expected, race.Division);
    }

    [Fact]
    public async Task Last_line_without_end_is_a_row()
    {
        var rows = await ResultFiles.ReadAsync($"{ResultLine.Header()}\n{ResultLine.Of()}\n{ResultLine.Of("B")}");

        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task Rows_of_one_person_are_one_result_and_another_person_makes_two()
    {
        var other = ResultLine.Of("B. Runner");
        var rows = await ResultFiles.ReadAsync(
            ResultLine.File(
                ResultLine.Header(),
                ResultLine.Of(),
                ResultLine.Of(splits: ResultLine.Splits((Segment.Run1, 301))),
                other
            )
        );

        var ids = rows.Cast<FileRow.Readable>().Select(row => row.Result.RaceId).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }
}
