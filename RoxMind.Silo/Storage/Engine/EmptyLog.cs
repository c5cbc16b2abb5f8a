using Microsoft.Data.Sqlite;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>Empties the log of transactions once what was taken before is on disk.</summary>
internal sealed class EmptyLog(bool isAnew, string file) : IWriteOperation
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WriteConnection? _connection;

    /// <summary>Completes when it is empty.</summary>
    public Task Completion => _completion.Task;

    /// <inheritdoc/>
    public int Rows => 0;

    /// <inheritdoc/>
    public void Execute(WriteConnection connection) => _connection = connection;

    /// <inheritdoc/>
    public void Acknowledge()
    {
        try
        {
            if (_connection!.EmptyLog(isAnew))
            {
                _completion.SetResult();
            }
            else
            {
                Fail(new StoreException($"{file}-wal cannot be emptied while somebody reads {file} for long."));
            }
        }
        catch (SqliteException fault)
        {
            Fail(DatabaseFault.Describe(fault, file));
        }
    }

    /// <inheritdoc/>
    public void Fail(Exception error) => _completion.SetException(error);
}
