namespace RoxMind.Silo.Search.Packed;

/// <summary>Packed races as they were read.</summary>
/// <param name="Races">The races as they are now.</param>
/// <param name="Changes">How many changes were made since they were packed.</param>
internal sealed record OpenedRaces(PackedRaces Races, int Changes);
