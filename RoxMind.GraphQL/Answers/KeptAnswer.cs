namespace RoxMind.GraphQL.Answers;

/// <summary>An answer that is kept, or is being made.</summary>
/// <param name="versions">What it is made from: its data is of these versions or newer.</param>
internal sealed class KeptAnswer(IReadOnlyDictionary<DataSource, DataVersion> versions)
{
    private readonly TaskCompletionSource<ReadOnlyMemory<byte>?> _making = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>What it is made from.</summary>
    public IReadOnlyDictionary<DataSource, DataVersion> Versions => versions;

    /// <summary>The encoded response; null when it came to nothing that can be kept.</summary>
    public Task<ReadOnlyMemory<byte>?> Json => _making.Task;

    /// <summary>Bytes of the response; 0 while it is made.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it is as new as some versions.</summary>
    public bool Includes(IReadOnlyDictionary<DataSource, DataVersion> now)
    {
        foreach (var (source, version) in now)
        {
            if (!versions.TryGetValue(source, out var own) || !own.Includes(version))
            {
                return false;
            }
        }

        return versions.Count == now.Count;
    }

    /// <summary>It is made.</summary>
    public void Complete(ReadOnlyMemory<byte> json)
    {
        Length = json.Length;
        _making.TrySetResult(json);
    }

    /// <summary>It came to nothing that can be kept: those who wait make their own.</summary>
    public void GiveUp() => _making.TrySetResult(null);
}
