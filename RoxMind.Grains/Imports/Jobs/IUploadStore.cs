using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>Where result files wait for their import; a stored file survives a crash.</summary>
public interface IUploadStore : IUploadTarget
{
    /// <summary>Opens a stored file for reading; null when there is none (any more).</summary>
    Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken);

    /// <summary>Notes durably that the import of a stored file has started, so that it is gone on with after a crash.</summary>
    Task MarkStartedAsync(string id, ImportRequest request, CancellationToken cancellationToken);

    /// <summary>The imports that were started and whose file was not removed since.</summary>
    Task<IReadOnlyList<(string Id, ImportRequest Request)>> GetStartedAsync(CancellationToken cancellationToken);

    /// <summary>Removes a stored file that is not needed any more, and its note.</summary>
    Task DeleteAsync(string id, CancellationToken cancellationToken);
}
