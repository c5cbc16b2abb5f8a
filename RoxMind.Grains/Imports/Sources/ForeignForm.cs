using System.IO.Compression;
using RoxMind.Grains.Imports.Files;

namespace RoxMind.Grains.Imports.Sources;

/// <summary>Knows files that people have results in and that hold no rows of them, and what to do with such a file.</summary>
internal static class ForeignForm
{
    private const string SaveTable = "save its table as CSV or .xlsx";

    private static readonly (byte[] Start, string What, string Do)[] _byStart =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls)", "save it as .xlsx or as CSV"),
        ([.. "%PDF"u8], "a PDF document", "ask for its results as CSV or .xlsx, or copy its table into a spreadsheet"),
        ([0x89, .. "PNG"u8], "an image", "results are read from tables only"),
        ([0xFF, 0xD8, 0xFF], "an image", "results are read from tables only"),
        ([.. "GIF8"u8], "an image", "results are read from tables only"),
        ([.. "{\\rtf"u8], "a text document (RTF)", SaveTable),
        ([0x1F, 0x8B], "compressed (gzip)", "unpack it first"),
        ([.. "7z"u8, 0xBC, 0xAF], "a packed archive (7z)", "unpack it and import the files in it"),
        ([.. "Rar!"u8], "a packed archive (rar)", "unpack it and import the files in it"),
        ([.. "PAR1"u8], "a Parquet file", "save it as CSV"),
        ([.. "SQLite format 3"u8], "a database (SQLite)", "save its table of results as CSV"),
    ];

    private static readonly (string Start, string What, string Do)[] _byMark =
    [
        ("<?xml", "an XML document", SaveTable),
        ("<", "a web page (HTML)", "copy its table of results into a spreadsheet and save that as CSV or .xlsx"),
    ];

    private static readonly (string Entry, string What, string Do)[] _byEntry =
    [
        ("xl/workbook.bin", "a binary Excel workbook (.xlsb)", "save it as .xlsx or as CSV"),
        ("word/document.xml", "a Word document", "copy its table into a spreadsheet and save that as CSV or .xlsx"),
        ("content.xml", "an OpenDocument file (.ods)", "save it as .xlsx or as CSV"),
        ("Index/Document.iwa", "an Apple Numbers file", "export it as .xlsx or as CSV"),
    ];

    /// <summary>Refuses a file whose first bytes say that it is none of those that are read.</summary>
    /// <exception cref="ResultFileException">It is; the message says what the file is and what to do.</exception>
    public static void Refuse(ReadOnlySpan<byte> start)
    {
        foreach (var (first, what, advice) in _byStart)
        {
            if (start.StartsWith(first))
            {
                throw Of(what, advice);
            }
        }

        var text = start.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        text = text.TrimStart(" \t\r\n"u8);
        foreach (var (mark, what, advice) in _byMark)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(text[..Math.Min(mark.Length, text.Length)], mark))
            {
                throw Of(what, advice);
            }
        }
    }

    /// <summary>Refuses an archive that is no workbook.</summary>
    /// <exception cref="ResultFileException">It is none.</exception>
    public static void RefuseArchive(Stream stream)
    {
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var entries = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (entries.Contains("xl/workbook.xml"))
        {
            stream.Position = 0;
            return;
        }

        var (_, what, advice) = Array.Find(_byEntry, known => entries.Contains(known.Entry));
        throw what is null ? Of("a packed archive (zip)", "unpack it and import the files in it") : Of(what, advice);
    }

    private static ResultFileException Of(string what, string advice) =>
        new($"The file is {what} and no result file; {advice}.");
}
