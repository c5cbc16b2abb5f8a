namespace RoxMind.Grains.Imports.Previews;

/// <summary>An event of a file.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Name">The event's published name.</param>
/// <param name="Rows">Rows that would be taken.</param>
/// <param name="First">The first day of its races; null when no row has a date.</param>
/// <param name="Last">The last day.</param>
internal sealed record EventRows(string Id, string Name, int Rows, DateOnly? First, DateOnly? Last);
