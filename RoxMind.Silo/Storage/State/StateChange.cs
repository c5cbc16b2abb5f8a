namespace RoxMind.Silo.Storage.State;

/// <summary>What became of a write or a clear.</summary>
/// <param name="IsDone">False when the state in the store is not the one the writer had read.</param>
/// <param name="Stored">The version in the store afterwards; null when there is no state.</param>
internal readonly record struct StateChange(bool IsDone, StateVersion? Stored);
