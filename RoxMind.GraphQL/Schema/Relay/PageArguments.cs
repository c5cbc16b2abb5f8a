using GraphQL;

namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>The four arguments of a list that is read page by page, as they came.</summary>
/// <param name="First">At most so many elements from the front.</param>
/// <param name="After">Cursor of the element before the page.</param>
/// <param name="Last">At most so many elements from the end.</param>
/// <param name="Before">Cursor of the element behind the page.</param>
/// <param name="MostElements">Most elements of one page.</param>
/// <param name="UsualElements">How many elements a page has when nothing is said.</param>
internal sealed record PageArguments(
    int? First,
    string? After,
    int? Last,
    string? Before,
    int MostElements = PageArguments.Most,
    int UsualElements = PageArguments.Usual
)
{
    /// <summary>Most elements of one page, where a list has no bound of its own.</summary>
    public const int Most = 100;

    /// <summary>How many elements a page has when nothing is said.</summary>
    public const int Usual = 20;

    /// <summary>Whether nothing was said.</summary>
    public bool AreLeftOut => this is { First: null, After: null, Last: null, Before: null };

    /// <summary>Checks them against a list.</summary>
    /// <param name="list">Names the list and everything that chooses its elements: cursors are good for it alone.</param>
    /// <exception cref="ExecutionError">A number is out of range, or a cursor is not of this list.</exception>
    public PageRequest Of(string list) => Of(new ListCursors(list));

    /// <summary>Checks them against a list.</summary>
    /// <param name="cursors">The cursors of the list.</param>
    /// <exception cref="ExecutionError">A number is out of range, or a cursor is not of this list.</exception>
    public PageRequest Of(ListCursors cursors)
    {
        if (First is not null && Last is not null)
        {
            throw new ExecutionError("Give 'first' or 'last', not both.") { Code = "BAD_ARGUMENTS" };
        }

        var take = Last is { } last
            ? Bounded(last, MostElements, "last")
            : Bounded(First ?? UsualElements, MostElements);
        return new PageRequest(
            new(cursors.Read(After, "after"), cursors.Read(Before, "before"), take, FromEnd: Last is not null),
            cursors
        );
    }

    /// <summary>Checks how many elements are asked for.</summary>
    /// <exception cref="ExecutionError">It is out of range.</exception>
    public static int Bounded(int count, int most, string argument = "first") =>
        count >= 1 && count <= most
            ? count
            : throw new ExecutionError($"'{argument}' must be from 1 to {most}.") { Code = "OUT_OF_RANGE" };
}
