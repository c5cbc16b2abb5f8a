namespace RoxMind.Grains.Imports.Jobs;

/// <summary>Where uploaded files go.</summary>
public interface IUploadTarget
{
    /// <summary>Stores a file; returns its id, which depends on the content alone, after it is on disk.</summary>
    /// <param name="content">The file; read to its end, a part at a time.</param>
    /// <param name="cancellationToken">Gives up: nothing is stored then.</param>
    /// <exception cref="Persistence.OutOfSpaceException">The disk is full.</exception>
    Task<string> SaveAsync(Stream content, CancellationToken cancellationToken);
}
