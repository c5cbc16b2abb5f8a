using System.Text;
using CsCheck;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports;

public sealed class ResultFileLaws
{
    private static readonly Gen<byte[]> Bytes = Gen.Byte.Array[0, 400];

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String[Gen.Char["aZ éÖß,;\"'-.–|ł東"], 1, 30],
        Gen.String[Gen.Char['!', 'ɏ'].Where(letter => !char.IsControl(letter)), 1, 40]
    );

    private static readonly Gen<int[]> AnySplits = Gen.OneOf(Gen.Int[0, 3000], Gen.Const(0))
        .Array[23]
        .Where(splits => splits.Any(seconds => seconds > 0));

    // What is mixed depends on the division, and has tests of its own.
    private static readonly Gen<Gender> Genders = Gen.OneOf(
        Gen.Const(Gender.Female),
        Gen.Const(Gender.Male),
        Gen.Const(Gender.Unknown)
    );

    private static readonly Gen<Division> Divisions = Gen.Enum<Division>()
        .Where(division => division != Division.Other);

    [Fact]
    public Task Any_bytes_read_as_rows_or_as_one_error() =>
        Bytes.SampleAsync(
            async bytes =>
            {
                try
                {
                    AssertSane(await ResultFiles.ReadAsync(bytes));
                }
                catch (ResultFileException error)
                {
                    Assert.NotEmpty(error.Message);
                }
            },
            iter: 2_000
        );

    [Fact]
    public Task Any_bytes_between_good_rows_spoil_only_lines_they_stand_in() =>
        Bytes.SampleAsync(
            async bytes =>
            {
                byte[] junk = [.. bytes.Select(value => value == '\n' ? (byte)'"' : value)];
                byte[] file =
                [
                    .. ResultLine.File(ResultLine.Header(), ResultLine.Of("First")),
                    .. junk,
                    (byte)'\n',
                    .. ResultLine.File(ResultLine.Of("Last")),
                ];

                var rows = await ResultFiles.ReadAsync(file);

                AssertSane(rows);
                Assert.InRange(rows.Count, 2, 3);
                Assert.Equal("First", Assert.IsType<FileRow.Readable>(rows[0]).Result.Entrant.Name);
                Assert.Equal("Last", Assert.IsType<FileRow.Readable>(rows[^1]).Result.Entrant.Name);
            },
            iter: 300
        );

    [Fact]
    public Task Any_damage_to_a_row_is_rejected_or_still_sane() =>
        Gen.Select(Gen.Int[0, 1_000], Gen.Byte, Gen.Int[0, 2])
            .Array[1, 6]
            .SampleAsync(
                async changes =>
                {
                    var row = Encoding.UTF8.GetBytes(ResultLine.Of("\"Runner, Änne\"")).ToList();
                    foreach (var (at, value, kind) in changes)
                    {
                        var place = at % row.Count;
                        switch (kind)
                        {
                            case 0:
                                row[place] = value;
                                break;
                            case 1:
                                row.Insert(place, value);
                                break;
                            default:
                                row.RemoveAt(place);
                                break;
                        }
                    }

                    AssertSane(await ResultFiles.ReadAsync([.. ResultLine.File(ResultLine.Header()), .. row]));
                },
                iter: 3_000
            );

    [Fact]
    public Task Written_rows_are_read_as_they_were() =>
        Gen.Select(Names, AnySplits, Genders, Divisions, Gen.Bool)
            // A finish that nobody can have is not read as one, and has tests of its own.
            .Where(race => FinishRule.IsPossible(race.Item2.Sum(), race.Item4))
            .Array[1, 20]
            .SampleAsync(
                async races =>
                {
                    var lines = races.Select(race =>
                        ResultLine.Of(
                            ResultLine.Quote(race.Item1),
                            $"{race.Item3}",
                            InWords(race.Item4),
                            splits: race.Item2
                        ) + (race.Item5 ? "\r" : string.Empty)
                    );

                    var rows = await ResultFiles.ReadAsync(ResultLine.File([ResultLine.Header(), .. lines]));

                    Assert.Equal(races.Length, rows.Count);
                    foreach (var (race, row) in races.Zip(rows))
                    {
                        var read = Assert.IsType<FileRow.Readable>(row).Result;
                        var name = race.Item1.Trim();
                        var isNothing =
                            name.Length == 0
                            || (name[0] is '-' or '–' or '—' or '−' && name.Trim("-–—−:. ").Length == 0);
                        Assert.Equal(isNothing ? null : name, read.Entrant.Name);
                        Assert.Equal(new Splits(race.Item2), read.Splits);
                        Assert.Equal(race.Item2.Sum(), read.TotalS);
                        Assert.Equal(race.Item4, read.Division);
                        Assert.Equal(race.Item3, read.Gender);
                    }
                },
                iter: 200
            );

    [Fact]
    public Task Reading_goes_on_at_every_position_with_the_same_rows() =>
        Gen.Select(Gen.OneOf(Names.Select(ResultLine.Quote), Gen.Const("broken \" , row")).Array[1, 40], Gen.Int[0, 39])
            .SampleAsync(
                async sample =>
                {
                    var (names, stop) = sample;
                    var file = ResultLine.File([
                        "\uFEFF" + ResultLine.Header(),
                        .. names.Select(name => ResultLine.Of(name)),
                    ]);
                    var all = await ResultFiles.ReadAsync(file);
                    using var stream = new MemoryStream(file);
                    var reader = await ResultFileReader.OpenAsync(stream, ResultFiles.Request, default);
                    var rest = stop;
                    while (rest > 0 && await reader.ReadAsync(default) is not null)
                    {
                        rest--;
                    }

                    using var again = new MemoryStream(file);
                    var resumed = await ResultFileReader.OpenAsync(again, ResultFiles.Request, default);
                    resumed.GoTo(reader.Position);

                    Assert.Equal(all.Skip(stop), await resumed.ReadAllAsync(default).ToListAsync());
                },
                iter: 200
            );

    private static string InWords(Division division) =>
        string.Concat($"{division}".Select(letter => char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).TrimStart('_');

    private static void AssertSane(IEnumerable<FileRow> rows)
    {
        foreach (var row in rows)
        {
            switch (row)
            {
                case FileRow.Readable { Result: var race }:
                    Assert.True(EventKey.IsValid(race.EventId));
                    Assert.InRange(race.TotalS, 0, RaceTime.MaxSeconds);
                    Assert.True(race.Entrant.Name is null or { Length: > 0 and <= 200 });
                    Assert.DoesNotContain(race.Entrant.Name ?? "", char.IsControl);
                    var judged = RaceCleaner.Judge(race, medians: null);
                    Assert.Equal(race.TotalS, judged.TotalS);
                    Assert.All(
                        RaceFormat.Segments,
                        segment =>
                            Assert.InRange(
                                judged.Splits[segment] ?? CleaningLimits.FloorS(segment, race.Division),
                                CleaningLimits.FloorS(segment, race.Division),
                                CleaningLimits.CeilingS(segment)
                            )
                    );
                    break;
                case FileRow.Unreadable { Row: var rejected }:
                    Assert.True(rejected.Line > 1);
                    Assert.NotEmpty(rejected.Code);
                    Assert.NotEmpty(rejected.Reason);
                    Assert.True(rejected.Value.Length <= 80);
                    break;
                default:
                    Assert.Fail("A row is readable or not.");
                    break;
            }
        }
    }
}
