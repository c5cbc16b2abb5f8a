namespace RoxMind.Grains.Imports.Uploads;

/// <summary>
/// Takes one file from a process that has no place for it, part by part. The key is the sender's own and new for each file. A file that is
/// not completed within minutes is let go.
/// </summary>
[Alias("upload")]
public interface IUploadGrain : IGrainWithStringKey
{
    /// <summary>Takes the next part; returns when more is welcome.</summary>
    /// <param name="offset">Bytes before it: what does not go on where the last part ended is refused.</param>
    /// <param name="part">The part.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">The parts before are not there (any more): send the file again.</exception>
    [Alias("write")]
    Task WriteAsync(long offset, [Immutable] byte[] part, CancellationToken cancellationToken);

    /// <summary>Ends the file; returns its id after it is on disk.</summary>
    /// <param name="length">Its length, bytes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">The parts before are not there (any more): send the file again.</exception>
    [Alias("complete")]
    Task<string> CompleteAsync(long length, CancellationToken cancellationToken);

    /// <summary>Lets go of what was sent so far.</summary>
    [Alias("abandon")]
    Task AbandonAsync(CancellationToken cancellationToken);
}
