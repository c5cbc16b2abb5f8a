namespace RoxMind.Silo.Search.Words;

/// <summary>
/// Something that is so from one version of the directory on until another. A search sees the directory as it was at one version, whatever
/// changes meanwhile.
/// </summary>
/// <param name="since">The first version that has it.</param>
internal abstract class Dated(long since)
{
    private long _until = long.MaxValue;

    /// <summary>Whether a version has it.</summary>
    public bool IsAt(long version) => since <= version && version < Volatile.Read(ref _until);

    /// <summary>Whether the latest version has it.</summary>
    public bool IsCurrent => Volatile.Read(ref _until) == long.MaxValue;

    /// <summary>Where it stands in the latest book; negative where it does not. For the one who changes the directory.</summary>
    public int Position { get; set; } = -1;

    /// <summary>A version is the first without it.</summary>
    public void End(long version) => Volatile.Write(ref _until, version);
}
