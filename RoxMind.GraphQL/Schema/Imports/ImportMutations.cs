using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Rows;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema.Imports;

/// <summary>Starts imports.</summary>
internal sealed class ImportMutations(IGrainFactory grains)
{
    private const int MaxNameLength = 200;

    /// <summary>
    /// Starts importing an uploaded result file, or goes on with it, and answers at once; `importProgress` follows it. A bad
    /// row is rejected alone. Importing a file again changes nothing.
    /// </summary>
    /// <param name="uploadId">Id of the upload, as `POST /imports` answered it.</param>
    /// <param name="fileName">Name of the file; it names the event when the file has no event column.</param>
    /// <param name="eventName">Event of all rows, for files without an event column; left out, the file's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    public async Task<IImportOutcome> ImportResultsAsync(
        OpaqueId uploadId,
        string fileName,
        string? eventName,
        CancellationToken cancellationToken
    )
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/')).Trim();
        if (name.Length is 0 or > MaxNameLength || eventName is { Length: > MaxNameLength })
        {
            return new Refused("BAD_NAME", $"A file and an event have names of 1 to {MaxNameLength} characters.");
        }

        var request = new ImportRequest(name, string.IsNullOrWhiteSpace(eventName) ? null : eventName.Trim());
        var grain = grains.GetGrain<IImportGrain>(uploadId.KeyOf(IdKind.Import));
        return new ImportJob(await grain.StartAsync(request, cancellationToken));
    }
}
