namespace RoxMind.Silo.Storage.State;

/// <summary>A stored state.</summary>
/// <param name="Version">Which writing it is.</param>
/// <param name="Data">The serialized state.</param>
internal sealed record StateRecord(StateVersion Version, byte[] Data);
