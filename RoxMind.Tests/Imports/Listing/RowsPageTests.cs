using CsCheck;
using RoxMind.Grains.Imports.Listing;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Lists;

namespace RoxMind.Tests.Imports.Listing;

public sealed class RowsPageTests
{
    private static readonly Gen<RowNote[]> s_notes = Gen.Select(Gen.Int[1, 12], Gen.Int[0, 2], Gen.Int[0, 2])
        .Array[0, 30]
        .Select(some =>
            some.OrderBy(one => one.Item1)
                .Select((one, i) => new RowNote(one.Item1, $"c{one.Item2}", $"{i}", $"CODE_{one.Item3}", "left out"))
                .ToArray()
        );

    [Fact]
    public void Pages_join_to_what_fulfils_the_filter_also_while_further_rows_come() =>
        Gen.Select(s_notes, Gen.Int[1, 5], Gen.Int[0, 2], Gen.Int[0, 30])
            .Sample(
                (notes, take, code, known) =>
                {
                    var expected = notes.Where(one => one.Code == $"CODE_{code}").Select(one => one.Value);
                    var (seen, after) = (new List<string>(), (ListPlace?)null);
                    RowsPage<RowNote> page;
                    do
                    {
                        // The import has come so far by now, and goes on.
                        known = Math.Min(notes.Length, known + take);
                        page = Page(
                            notes[..known],
                            new RowsQuery($"CODE_{code}", null, new ListRange(after, null, take, FromEnd: false))
                        );
                        seen.AddRange(page.Rows.Select(one => one.Row.Value));
                        after = page.Rows.IsEmpty ? after : page.Rows[^1].Place;
                    } while (known < notes.Length || page.Start + page.Rows.Length < page.Total);

                    Assert.Equal(expected, seen);
                }
            );

    [Fact]
    public void Filter_takes_code_and_column_together()
    {
        var query = new RowsQuery("DATE_UNREADABLE", "date", ListRange.First(1));
        Assert.True(query.Takes("DATE_UNREADABLE", "date"));
        Assert.False(query.Takes("DATE_UNREADABLE", "day"));
        Assert.False(query.Takes("AGE_UNKNOWN", "date"));
        Assert.True(RowsQuery.First(1).Takes("AGE_UNKNOWN", "age"));
    }

    private static RowsPage<RowNote> Page(IEnumerable<RowNote> notes, RowsQuery query) =>
        RowsPage<RowNote>.Of(notes, note => note.Line, note => query.Takes(note.Code, note.Column), query.Range);
}
