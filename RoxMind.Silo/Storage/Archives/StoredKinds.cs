namespace RoxMind.Silo.Storage.Archives;

/// <summary>What a store keeps of itself, and nobody misses elsewhere.</summary>
internal static class StoredKinds
{
    /// <summary>The provider of states that were written to find out whether something can be.</summary>
    public const string Probes = "storage";
}
