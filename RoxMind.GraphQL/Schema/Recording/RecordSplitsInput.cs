namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>Splits of races under way at one event.</summary>
/// <param name="EventName">The event's published name, as for results.</param>
/// <param name="EventKey">The event's published id; left out, it is made from the name.</param>
/// <param name="Splits">The splits, 1 to 500.</param>
internal sealed record RecordSplitsInput(string EventName, string? EventKey, IReadOnlyList<SplitInput> Splits);
