namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>Where a page lies in its list.</summary>
/// <param name="HasNextPage">Whether more elements follow.</param>
/// <param name="HasPreviousPage">Whether elements come before.</param>
/// <param name="StartCursor">Cursor of the first element; null on an empty page.</param>
/// <param name="EndCursor">Cursor of the last element; null on an empty page.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
