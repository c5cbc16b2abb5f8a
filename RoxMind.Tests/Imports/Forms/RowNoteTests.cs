using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports.Forms;

/// <summary>What cannot be read is told, and its row is taken.</summary>
public sealed class RowNoteTests
{
    [Theory]
    [InlineData("gender", "robot", NoteCode.GenderUnknown)]
    [InlineData("gender", "", NoteCode.GenderUnknown)]
    [InlineData("gender", "U", NoteCode.GenderUnknown)]
    [InlineData("gender", "U (unknown)", NoteCode.GenderUnknown)]
    [InlineData("division", "stilts", NoteCode.DivisionUnknown)]
    [InlineData("division", "", NoteCode.DivisionUnknown)]
    [InlineData("age_group", "Number112004", NoteCode.AgeUnknown)]
    [InlineData("nationality", "Narnia", NoteCode.NationUnknown)]
    [InlineData("event_date", "soon", NoteCode.DateUnreadable)]
    [InlineData("event_date", "03/09/2099", NoteCode.DateAmbiguous)]
    [InlineData("work_3", "mat lost", NoteCode.SplitUnreadable)]
    [InlineData("status", "hmm", NoteCode.StatusUnknown)]
    public async Task Value_that_is_not_understood_is_noted(string column, string value, string code)
    {
        var row = await ReadAsync((column, value));

        var note = Assert.Single(row.Notes);
        Assert.Equal((2, 1, column, value, code), (note.Line, note.Row, note.Column, note.Value, note.Code));
        Assert.NotEmpty(note.Done);
        Assert.Equal(5400, row.Result.TotalS);
    }

    [Fact]
    public async Task Row_in_which_all_is_understood_has_no_notes() => Assert.Empty((await ReadAsync()).Notes);

    [Fact]
    public async Task Split_that_is_no_time_is_doubtful_and_missing()
    {
        var race = (await ReadAsync(("work_3", "mat lost"))).Result;

        Assert.Null(race.Splits[Segment.SledPull]);
        Assert.Equal(new DoubtfulSplit(Segment.SledPull, 0, SplitDoubt.Unreadable, 0), Assert.Single(race.Doubtful));
    }

    [Fact]
    public async Task Division_that_is_not_known_is_ranked_under_its_own_name()
    {
        var race = (await ReadAsync(("division", "stilts"))).Result;

        Assert.Equal((Division.Other, "stilts"), (race.Division, race.Category));
    }

    [Theory]
    [InlineData("total_time", "DNF", RaceStatus.DidNotFinish)]
    [InlineData("total_time", "DNF (Sled)", RaceStatus.DidNotFinish)]
    [InlineData("total_time", "disqualified", RaceStatus.Disqualified)]
    [InlineData("status", "DSQ", RaceStatus.Disqualified)]
    [InlineData("rank", "DNF", RaceStatus.DidNotFinish)]
    [InlineData("status", "OK", RaceStatus.Finished)]
    [InlineData("rank", "17", RaceStatus.Finished)]
    public async Task Words_tell_how_the_start_ended(string column, string word, RaceStatus expected)
    {
        var row = await ReadAsync((column, word));

        Assert.Equal(expected, row.Result.Status);
        Assert.Empty(row.Notes);
    }

    [Theory]
    [InlineData("1h30", "0:05:31", 5431)]
    [InlineData("1h30m", "0:05:31", 5431)]
    [InlineData("1h30m00s", "0:05:31", 5400)]
    [InlineData("1h30", "0:06:31", 5400)]
    public async Task Finish_without_its_seconds_is_the_sum_of_all_parts(string total, string run, int expectedS)
    {
        var row = await ReadAsync(("total_time", total), ("run_1", run));

        Assert.Equal(expectedS, row.Result.TotalS);
        Assert.Equal(expectedS == 5400, row.Notes.IsEmpty);
    }

    [Theory]
    [InlineData("", RaceStatus.Finished, 5400)]
    [InlineData("later", RaceStatus.Finished, 5400)]
    public async Task Missing_finish_is_the_sum_of_all_parts(string total, RaceStatus status, int totalS)
    {
        var row = await ReadAsync(("total_time", total));

        Assert.Equal((status, totalS), (row.Result.Status, row.Result.TotalS));
        Assert.Equal(
            total.Length == 0 ? NoteCode.TotalMissing : NoteCode.TotalUnreadable,
            Assert.Single(row.Notes).Code
        );
    }

    [Theory]
    [InlineData("work_8", RaceStatus.DidNotFinish)]
    [InlineData("work_4", RaceStatus.Finished)]
    public async Task Missing_finish_with_a_part_missing_has_no_rank(string missing, RaceStatus status)
    {
        var race = (await ReadAsync(("total_time", ""), (missing, ""))).Result;

        Assert.Equal((status, false), (race.Status, race.IsRanked));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-")]
    [InlineData("TBA")]
    [InlineData("n/a")]
    [InlineData("n.a.")]
    [InlineData("unknown")]
    [InlineData("keine")]
    [InlineData("(none)")]
    [InlineData("TBC")]
    [InlineData("??")]
    [InlineData("#N/A")]
    [InlineData("None")]
    public async Task Number_that_stands_for_none_is_none(string number) =>
        Assert.Null((await ReadAsync(("start_number", number))).Result.Entrant.StartNumber);

    [Theory]
    [InlineData("Doubles Women 40+", "", 40, 99)]
    [InlineData("Doubles Women 40+", "50-59", 50, 59)]
    [InlineData("Women 35-39", "?", 35, 39)]
    public async Task Age_among_the_words_of_a_division_stands_in_for_its_own(
        string division,
        string age,
        byte from,
        byte to
    )
    {
        var row = await ReadAsync(("division", division), ("age_group", age));

        Assert.Equal(new AgeGroup(from, to), row.Result.AgeGroup);
        Assert.Empty(row.Notes);
    }

    [Fact]
    public async Task Masters_tell_no_years_and_that_is_noted()
    {
        var row = await ReadAsync(("division", "Masters"), ("age_group", ""));

        Assert.Equal((Division.Open, false), (row.Result.Division, row.Result.AgeGroup.IsKnown));
        var note = Assert.Single(row.Notes);
        Assert.Equal(("division", "Masters", NoteCode.AgeUnknown), (note.Column, note.Value, note.Code));
        Assert.Empty((await ReadAsync(("division", "Masters"))).Notes);
    }

    [Theory]
    [InlineData("gender", "Men Pro")]
    [InlineData("division", "Open M")]
    [InlineData("age_group", "30-34m")]
    public async Task Gender_told_elsewhere_stands_in_for_an_unknown_one(string column, string value)
    {
        var row = await ReadAsync(("gender", "U"), (column, value));

        Assert.Equal(Gender.Male, row.Result.Gender);
        Assert.Empty(row.Notes);
    }

    [Fact]
    public async Task Finish_of_less_than_a_second_is_noted_as_impossible()
    {
        var row = await ReadAsync(("total_time", "0.5"));

        Assert.Equal(5400, row.Result.TotalS);
        Assert.Equal(NoteCode.TotalImpossible, Assert.Single(row.Notes).Code);
    }

    [Fact]
    public async Task Tenths_of_splits_do_not_make_a_penalty()
    {
        var splits = RaceFormat
            .Segments.Select(segment => (RaceFormat.ColumnName(segment), $"{ResultLine.UsualSplits[(int)segment]}.9"))
            .Append(("total_time", "1:30:20.7"));

        var race = (await ReadAsync([.. splits])).Result;

        Assert.Equal((5420, 700), (race.TotalS, race.FractionMs));
        Assert.InRange(race.TotalS - race.PartsS, -3, 3);
    }

    private static async Task<FileRow.Readable> ReadAsync(params (string Column, string Value)[] changes)
    {
        var names = $"{ResultLine.Header()},event_date,start_number,status,rank".Split(',');
        var values = $"{ResultLine.Of()},,12,,".Split(',');
        foreach (var (column, value) in changes)
        {
            values[Array.IndexOf(names, column)] = value;
        }

        return Assert.IsType<FileRow.Readable>(
            Assert.Single(
                await ResultFiles.ReadAsync(
                    $"{string.Join(',', names)}\n{string.Join(',', values)}\n",
                    new ImportRequest("Testville.csv", null)
                )
            )
        );
    }
}
