namespace RoxMind.Grains.Imports;

/// <summary>Where result files wait for their import; a stored file survives a crash.</summary>
public interface IUploadStore
{
    /// <summary>Stores a file; returns its id, which depends on the content alone, after it is on disk.</summary>
    Task<string> SaveAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>Opens a stored file for reading; null when there is none (any more).</summary>
    Stream? Open(string id);

    /// <summary>Removes a stored file that is not needed any more.</summary>
    void Delete(string id);
}
