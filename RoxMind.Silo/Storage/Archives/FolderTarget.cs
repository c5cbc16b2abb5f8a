using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Sqlite;
using RoxMind.Silo.Storage.Upkeep;

namespace RoxMind.Silo.Storage.Archives;

/// <summary>Fills a data folder that is empty. All is written beside it, and put in its place when it is whole.</summary>
/// <param name="folder">The folder, held.</param>
internal sealed class FolderTarget(DataFolder folder) : IArchiveTarget
{
    private readonly Dictionary<string, long> _logs = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => folder.Path;

    /// <inheritdoc/>
    public async Task WriteAsync(IAsyncEnumerable<ArchiveRow> rows, CancellationToken cancellationToken)
    {
        FolderDraft.DemandEmpty(folder.Path, "Name another folder by --data.");
        await FolderDraft.FillAsync(folder.Path, draft => FillAsync(draft, rows, cancellationToken));
    }

    private async Task FillAsync(string draft, IAsyncEnumerable<ArchiveRow> rows, CancellationToken cancellationToken)
    {
        var file = Path.Combine(draft, EmbeddedStore.FileName);
        try
        {
            // What is not whole is never used, so that nothing need be undone.
            using var connection = Database.OpenWriter(file, new EmbeddedStoreOptions());
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            using var tables = new ArchiveTables(connection);
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                if (row is ArchiveRow.Upload piece)
                {
                    await UploadPieces.WriteAsync(draft, piece, cancellationToken);
                }
                else
                {
                    Write(tables, row);
                }
            }

            await transaction.CommitAsync(cancellationToken);
        }
        catch (SqliteException fault)
        {
            throw DatabaseFault.Describe(fault, file);
        }
    }

    private void Write(ArchiveTables tables, ArchiveRow row)
    {
        switch (row)
        {
            case ArchiveRow.State state:
                tables.State.Run(state.Provider, state.Name, state.Grain, state.Data, RowSum.Of(state.Data));
                break;
            case ArchiveRow.Log log:
                _logs[log.Event] = _logs.Count + 1;
                tables.Log.Run(_logs[log.Event], log.Event, log.Head, log.Projected);
                break;
            case ArchiveRow.Entry entry:
                var sum = RowSum.Of(entry.Fact, entry.Seq, entry.AtMs);
                tables.Entry.Run(LogOf(entry.Event), entry.Seq, entry.Key, entry.AtMs, entry.Fact, sum);
                break;
            case ArchiveRow.Follower follower:
                tables.Follower.Run(LogOf(follower.Event), follower.Name, follower.Position);
                break;
            case ArchiveRow.Race race:
                tables.Race.Run(race.Id, race.Data, RowSum.Of(race.Data));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(row), row, "There is no such kind of row.");
        }
    }

    private long LogOf(string eventId) =>
        _logs.TryGetValue(eventId, out var log)
            ? log
            : throw new InvalidDataException($"The archive has no log of the event {eventId}.");
}
