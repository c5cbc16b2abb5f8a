using System.IO.Compression;
using System.Text;
using RoxMind.Grains.Imports.Files;

namespace RoxMind.Tests.Imports.Forms;

/// <summary>Of a file that holds no rows of results it is said what it is, and what to do.</summary>
public sealed class ForeignFormTests
{
    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body><table></table></body></html>", "web page (HTML)", "CSV")]
    [InlineData("\uFEFF  <HTML>", "web page (HTML)", "CSV")]
    [InlineData("<?xml version=\"1.0\"?><results/>", "XML", "CSV")]
    [InlineData("%PDF-1.7\n1 0 obj", "PDF", "CSV")]
    [InlineData("{\\rtf1\\ansi}", "RTF", "CSV")]
    [InlineData("\u001F\u008B\u0008 gz", "gzip", "unpack")]
    [InlineData(
        "{\"status\":\"error\",\"message\":\"not found\"}",
        "JSON without a list of results",
        "status, message"
    )]
    [InlineData("{\n \"total\": 3,\n \"next\": {\"page\": 2}\n}", "JSON without a list of results", "list of objects")]
    [InlineData("[1, 2, 3]", "JSON without a list of results", "no object")]
    [InlineData("{\"errors\":[{\"code\":5,\"text\":\"x\"}]}", "JSON without a list of results", "code, text")]
    public async Task File_without_rows_is_said_to_be_what_it_is(string text, string what, string advice)
    {
        var encoding = text[0] == '\u001F' ? Encoding.Latin1 : Encoding.UTF8;

        var error = await ThrowsAsync(encoding.GetBytes(text));

        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("COLUMN=", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("race.csv", "packed archive (zip)", "unpack")]
    [InlineData("word/document.xml", "Word document", "CSV")]
    [InlineData("content.xml", "OpenDocument", ".xlsx")]
    [InlineData("xl/workbook.bin", ".xlsb", ".xlsx")]
    public async Task Archive_that_is_no_workbook_is_said_to_be_what_it_is(string entry, string what, string advice)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var content = await archive.CreateEntry(entry).OpenAsync(TestContext.Current.CancellationToken);
            await content.WriteAsync("a,b\n"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        var error = await ThrowsAsync(bytes.ToArray());

        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    private static Task<ResultFileException> ThrowsAsync(byte[] file) =>
        Assert.ThrowsAsync<ResultFileException>(() => ResultFiles.ReadAsync(file));
}
