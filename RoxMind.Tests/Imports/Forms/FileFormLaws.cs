using System.Text;
using System.Text.Json;
using CsCheck;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Tests.Imports.Forms;

/// <summary>Whatever is in a file, it is read or refused.</summary>
public sealed class FileFormLaws
{
    private static readonly Gen<(int At, byte Value, int Kind)[]> _damage = Gen.Select(
        Gen.Int[0, 10_000],
        Gen.Byte,
        Gen.Int[0, 2]
    ).Array[1, 8];

    private static readonly Gen<string> _words = Gen.OneOf(
        Gen.String[Gen.Char["mMwWxXuUoO0123456789+-–<>=. /ÜüAKkv:,'\""], 0, 14],
        Gen.String[Gen.Char[' ', 'ɏ'], 0, 60],
        Gen.String[Gen.Char["aeiou0123456789"], 0, 5_000]
    );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Any_damage_to_objects_is_a_row_of_some_kind_or_one_error(bool isList) =>
        _damage.SampleAsync(
            async damage =>
            {
                var file = Objects(isList);
                foreach (var (at, value, kind) in damage)
                {
                    var place = at % file.Count;
                    switch (kind)
                    {
                        case 0:
                            file[place] = value;
                            break;
                        case 1:
                            file.Insert(place, value);
                            break;
                        default:
                            file.RemoveAt(place);
                            break;
                    }
                }

                try
                {
                    var rows = await ResultFiles.ReadAsync([.. file]);
                    Assert.All(rows.OfType<FileRow.Unreadable>(), row => Assert.NotEmpty(row.Row.Code));
                }
                catch (ResultFileException error)
                {
                    Assert.NotEmpty(error.Message);
                }
            },
            iter: 1_000
        );

    [Fact]
    public void Any_words_are_read_as_something() =>
        _words.Sample(
            text =>
            {
                var age = AgeWords.Read(text, isTeam: text.Length % 2 == 0).Group;
                Assert.True(!age.IsKnown || age.From <= age.To, text);
                _ = GenderWords.Read(text, isTeam: true);
                Assert.True(DivisionWords.Read(text) is { IsKnown: true } or { Category: not null }, text);
                _ = DateWords.Read(text);
                _ = NationWords.Read(text);
                _ = StatusWords.Read(text);
                Assert.True(!TimeWords.TryRead(text, out var ms) || ms is >= 0 and <= TimeWords.MaxMs, text);
            },
            iter: 20_000
        );

    private static List<byte> Objects(bool isList)
    {
        var names = ResultLine.Header().Split(',');
        var rows = new[] { "A", "B" }.Select(name =>
            names.Zip(ResultLine.Of(name).Split(',')).ToDictionary(pair => pair.First, pair => pair.Second)
        );
        return
        [
            .. isList
                ? JsonSerializer.SerializeToUtf8Bytes(rows)
                : Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => JsonSerializer.Serialize(row)))),
        ];
    }
}
