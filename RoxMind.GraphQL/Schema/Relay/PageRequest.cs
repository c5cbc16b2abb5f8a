using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GraphQL;

namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>The part of a list that is asked for, checked.</summary>
/// <param name="Skip">Elements to leave out at the front.</param>
/// <param name="Take">At most so many elements.</param>
internal readonly record struct PageRequest(int Skip, int Take)
{
    /// <summary>Most elements of one page.</summary>
    public const int MaxTake = 100;

    private const string Prefix = "p:";

    /// <summary>Reads the arguments of a connection.</summary>
    /// <param name="first">At most so many elements, 1 to <paramref name="most"/>.</param>
    /// <param name="after">Cursor of the element before the page; null starts at the front.</param>
    /// <param name="most">Upper bound of <paramref name="first"/>.</param>
    /// <exception cref="ExecutionError">An argument is out of range.</exception>
    public static PageRequest From(int first, string? after, int most = MaxTake)
    {
        var skip = after is null ? 0 : Position(after) + 1;
        return new PageRequest(skip, Bounded(first, most));
    }

    /// <summary>Checks how many elements are asked for.</summary>
    /// <exception cref="ExecutionError">It is out of range.</exception>
    public static int Bounded(int first, int most) =>
        first >= 1 && first <= most
            ? first
            : throw new ExecutionError($"'first' must be from 1 to {most}.") { Code = "OUT_OF_RANGE" };

    /// <summary>The cursor of the element at a position of the whole list.</summary>
    public static string Cursor(int position) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Prefix + position.ToString(CultureInfo.InvariantCulture)));

    private static int Position(string cursor)
    {
        if (cursor.Length is > 0 and < 64 && Base64Url.IsValid(cursor))
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            if (
                text.StartsWith(Prefix, StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, null, out var position)
                && position < int.MaxValue
            )
            {
                return position;
            }
        }

        throw new ExecutionError("'after' is not a cursor of this list.") { Code = "INVALID_CURSOR" };
    }
}
