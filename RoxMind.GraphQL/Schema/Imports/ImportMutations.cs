using RoxMind.Grains.Imports.Columns;
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
    private const int MaxColumns = 100;

    /// <summary>
    /// Starts importing an uploaded result file, or goes on with it, and answers at once; `importProgress` follows it. A bad
    /// row is rejected alone. Importing a file again changes nothing.
    /// </summary>
    /// <param name="uploadId">Id of the upload, as `POST /imports` answered it.</param>
    /// <param name="fileName">Name of the file; it names the event when the file has no event column.</param>
    /// <param name="eventName">Event of all rows, for files without an event column; left out, the file's name.</param>
    /// <param name="columns">What columns hold whose names do not tell; left out, names and values are enough.</param>
    /// <param name="replace">Whether results that were known before and are not in the file are withdrawn.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    public async Task<IImportOutcome> ImportResultsAsync(
        OpaqueId uploadId,
        string fileName,
        string? eventName,
        IReadOnlyList<ColumnMappingInput>? columns = null,
        bool replace = false,
        CancellationToken cancellationToken = default
    )
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/')).Trim();
        if (name.Length is 0 or > MaxNameLength || eventName is { Length: > MaxNameLength })
        {
            return new Refused("BAD_NAME", $"A file and an event have names of 1 to {MaxNameLength} characters.");
        }

        if (
            columns is { Count: > MaxColumns }
            || columns?.Any(column => column.Column.Length + column.Field.Length > MaxNameLength) is true
        )
        {
            return new Refused(
                "BAD_COLUMNS",
                $"At most {MaxColumns} columns are named, in {MaxNameLength} characters each."
            );
        }

        var request = new ImportRequest(
            name,
            string.IsNullOrWhiteSpace(eventName) ? null : eventName.Trim(),
            [.. (columns ?? []).Select(column => new ColumnMapping(column.Column, column.Field))],
            replace
        );
        var grain = grains.GetGrain<IImportGrain>(uploadId.KeyOf(IdKind.Import));
        return new ImportJob(await grain.StartAsync(request, cancellationToken));
    }

    /// <summary>Ends an import that is under way; what it has recorded stays. One that is over stays as it is.</summary>
    /// <param name="id">The import's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    public async Task<IImportOutcome> CancelImportAsync(OpaqueId id, CancellationToken cancellationToken)
    {
        var progress = await grains.GetGrain<IImportGrain>(id.KeyOf(IdKind.Import)).CancelAsync(cancellationToken);
        return progress.Phase == ImportPhase.Unknown
            ? new Refused("UNKNOWN_IMPORT", "No such import was ever started.")
            : new ImportJob(progress);
    }
}
