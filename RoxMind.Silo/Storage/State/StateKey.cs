namespace RoxMind.Silo.Storage.State;

/// <summary>Names one state of one grain.</summary>
/// <param name="Provider">Name of the storage provider.</param>
/// <param name="Name">Name of the state.</param>
/// <param name="Grain">Grain id as text.</param>
internal readonly record struct StateKey(string Provider, string Name, string Grain)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Provider}/{Name}/{Grain}";
}
