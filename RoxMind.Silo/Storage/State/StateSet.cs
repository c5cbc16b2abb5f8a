namespace RoxMind.Silo.Storage.State;

/// <summary>First states that are stored together or not at all.</summary>
/// <param name="States">Each with its bytes.</param>
internal sealed record StateSet(IReadOnlyList<(StateKey Key, byte[] Data)> States);
