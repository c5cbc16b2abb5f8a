using System.Buffers;
using System.Globalization;
using System.Text;

namespace RoxMind.GraphQL.Exports;

/// <summary>
/// Writes CSV as RFC 4180 has it, in UTF-8 with its mark, which spreadsheets need to read names right. A text that a spreadsheet would take
/// for a formula gets an apostrophe in front, as OWASP advises; numbers are never texts.
/// </summary>
internal sealed class CsvRows(IBufferWriter<byte> target) : IRowWriter
{
    private const string EndOfLine = "\r\n";

    /// <summary>What makes a spreadsheet compute a text, or begins a cell in which something hidden does.</summary>
    private const string Formulas = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",;\t\r\n'");

    /// <inheritdoc/>
    public void Begin(IEnumerable<string> names)
    {
        target.Write(Encoding.UTF8.Preamble);
        WriteLine(names);
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<string> names, IEnumerable<ExportCell> cells) => WriteLine(cells.Select(Show));

    /// <inheritdoc/>
    public void End()
    {
        // A table has no end of its own.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The target is whoever's it was given by.
    }

    /// <summary>A cell as it stands in the file.</summary>
    internal static string Show(ExportCell cell) =>
        cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture)
        : cell.Text is { Length: > 0 } text ? Quoted(Harmless(text))
        : string.Empty;

    private static string Harmless(string text) =>
        Formulas.Contains(text.TrimStart(' ').FirstOrDefault(), StringComparison.Ordinal) ? $"'{text}" : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private void WriteLine(IEnumerable<string> cells) =>
        Encoding.UTF8.GetBytes(string.Join(',', cells) + EndOfLine, target);
}
