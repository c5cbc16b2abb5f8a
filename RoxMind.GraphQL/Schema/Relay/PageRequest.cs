using RoxMind.Grains.Lists;

namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>The part of a list that is asked for, checked.</summary>
/// <param name="Range">The part.</param>
/// <param name="Cursors">The cursors of the list.</param>
internal sealed record PageRequest(ListRange Range, ListCursors Cursors)
{
    /// <summary>At most so many elements.</summary>
    public int Take => Range.Take;

    /// <summary>Elements to leave out at the front, of a list whose places are positions.</summary>
    public int Skip => Range.After is { Order: [var position] } ? (int)Math.Clamp(position + 1, 0, int.MaxValue) : 0;
}
