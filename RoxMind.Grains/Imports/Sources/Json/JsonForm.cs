using System.Text.Json;
using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Sources.Json;

/// <summary>Opens files of JSON: a list of objects, an object with such a list in it, or an object a line.</summary>
internal static class JsonForm
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether a file begins as JSON does.</summary>
    public static bool IsOf(ReadOnlySpan<byte> start) => Trimmed(start) is [(byte)'[' or (byte)'{', ..];

    /// <summary>Opens a file whose first bytes were looked at.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="lines">Its lines, at the start.</param>
    /// <param name="start">Its first bytes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static Task<OpenedFile> OpenAsync(
        Stream stream,
        LineReader lines,
        byte[] start,
        CancellationToken cancellationToken
    )
    {
        var skipped = start.Length - Trimmed(start).Length;
        if (IsObjectALine(start.AsSpan(skipped)))
        {
            var first = new LineReader(new MemoryStream(start));
            first.GoTo(new RowPosition(0, skipped));
            lines.Skip(skipped);
            return JsonRows.OpenAsync(new ObjectLines(lines), new ObjectLines(first), cancellationToken);
        }

        var place = new RowPosition(0, skipped + ListStart(start.AsSpan(skipped)));
        var (objects, sample) = (new ObjectList(stream), new ObjectList(new MemoryStream(start)));
        objects.GoTo(place);
        sample.GoTo(place);
        return JsonRows.OpenAsync(objects, sample, cancellationToken);
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> start) =>
        (start.StartsWith(ByteOrderMark) ? start[ByteOrderMark.Length..] : start).TrimStart(" \t\r\n"u8);

    /// <summary>Whether the first line is a whole object with single values, and no list of objects in it.</summary>
    private static bool IsObjectALine(ReadOnlySpan<byte> start)
    {
        var end = start.IndexOf((byte)'\n');
        var line = end < 0 ? start : start[..end];
        return start[0] == (byte)'{' && IsWhole(line) && ListOfObjects(line) < 0;
    }

    private static bool IsWhole(ReadOnlySpan<byte> line)
    {
        var (cut, place) = (new ObjectCut(), CutPlace.Between);
        foreach (var letter in line.TrimEnd(" \t\r"u8))
        {
            place = cut.Take(letter);
        }

        return place == CutPlace.Last;
    }

    /// <summary>Where the objects of the list begin: behind the first bracket that has objects in it, else at the very start.</summary>
    private static long ListStart(ReadOnlySpan<byte> start) => Math.Max(0, ListOfObjects(start) + 1);

    private static long ListOfObjects(ReadOnlySpan<byte> start)
    {
        var reader = new Utf8JsonReader(start, isFinalBlock: false, default);
        var bracket = -1L;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject && bracket >= 0)
                {
                    return bracket;
                }

                bracket = reader.TokenType == JsonTokenType.StartArray ? reader.TokenStartIndex : -1;
            }
        }
        catch (JsonException)
        {
            // What is broken is told when its turn comes.
        }

        return start[0] == (byte)'[' ? 0 : -1;
    }
}
