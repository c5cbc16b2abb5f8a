using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Rejections;

/// <summary>Makes rejected rows; values are shortened so that a broken file cannot fill the memory.</summary>
internal static class Rejection
{
    private const int MaxValueLength = 80;

    /// <summary>A row that is refused for the value of one column.</summary>
    public static RejectedRow Of(RowPlace place, string column, ReadOnlySpan<char> value, string code, string reason) =>
        new(place.Line, Shorten(column), Shorten(value), code, reason, place.Row);

    /// <summary>A value as it is kept.</summary>
    public static string Shorten(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxValueLength)
        {
            return text.ToString();
        }

        var length = char.IsHighSurrogate(text[MaxValueLength - 1]) ? MaxValueLength - 1 : MaxValueLength;
        return text[..length].ToString();
    }
}
