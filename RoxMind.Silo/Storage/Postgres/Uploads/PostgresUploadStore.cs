using System.Data;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Persistence;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.Uploads;

/// <summary>
/// Keeps uploaded files in the cluster's database, so that an import goes on at whatever silo it is. A silo that reads one copies it to a
/// temporary file first.
/// </summary>
internal sealed class PostgresUploadStore(PostgresStore store) : IUploadStore
{
    private const int IdLength = 32;
    private const int PartBytes = 256 * 1024;

    /// <inheritdoc/>
    public async Task<string> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        await ForgetDraftsAsync(cancellationToken);
        var draft = new Guid(RandomNumberGenerator.GetBytes(16));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[PartBytes];
        var number = 0;
        int read;
        while ((read = await ReadPartAsync(content, part, cancellationToken)) > 0)
        {
            hash.AppendData(part, 0, read);
            await RunAsync(
                "INSERT INTO upload_part (draft, part, data) VALUES ($1, $2, $3) ON CONFLICT (draft, part) DO NOTHING",
                cancellationToken,
                Of(draft),
                Of(number++),
                Of(part[..read])
            );
        }

        var id = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, IdLength / 2));
        // The same file sent again takes the place of what was there; an import that reads it has its copy.
        await RunAsync(
            """
            WITH former AS (SELECT draft FROM upload WHERE id = $1 FOR UPDATE),
            gone AS (DELETE FROM upload_part WHERE draft IN (SELECT draft FROM former WHERE draft <> $2))
            INSERT INTO upload (id, draft) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET draft = excluded.draft
            """,
            cancellationToken,
            Of(id),
            Of(draft)
        );
        return id;
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        var copy = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        try
        {
            var isThere = await store.ReadAsync(
                (connection, cancel) => CopyAsync(connection, id, copy, cancel),
                cancellationToken
            );
            if (isThere)
            {
                copy.Position = 0;
                return copy;
            }
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }

        await copy.DisposeAsync();
        return null;
    }

    /// <inheritdoc/>
    public Task MarkStartedAsync(string id, ImportRequest request, CancellationToken cancellationToken) =>
        RunAsync(
            "UPDATE upload SET request = $2 WHERE id = $1",
            cancellationToken,
            Of(id),
            Of(JsonSerializer.Serialize(request, JsonSerializerOptions.Web))
        );

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(string Id, ImportRequest Request)>> GetStartedAsync(
        CancellationToken cancellationToken
    ) =>
        await store.ReadAsync(
            (connection, cancel) =>
                connection.QueryAsync(
                    "SELECT id, request FROM upload WHERE request IS NOT NULL ORDER BY id",
                    row =>
                        (
                            row.GetString(0),
                            JsonSerializer.Deserialize<ImportRequest>(row.GetString(1), JsonSerializerOptions.Web)
                                ?? throw new InvalidDataException($"{row.GetString(0)} is not the note of an import.")
                        ),
                    cancel
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task DeleteAsync(string id, CancellationToken cancellationToken) =>
        RunAsync(
            """
            WITH former AS (DELETE FROM upload WHERE id = $1 RETURNING draft)
            DELETE FROM upload_part WHERE draft IN (SELECT draft FROM former)
            """,
            cancellationToken,
            Of(id)
        );

    /// <summary>Lets go of what interrupted uploads left behind a day ago.</summary>
    private Task ForgetDraftsAsync(CancellationToken cancellationToken) =>
        RunAsync(
            """
            DELETE FROM upload_part WHERE draft IN (
                SELECT draft FROM upload_part WHERE part = 0 AND stored_at < now() - interval '1 day'
                EXCEPT SELECT draft FROM upload
            )
            """,
            cancellationToken
        );

    private static ValueTask<int> ReadPartAsync(Stream content, byte[] part, CancellationToken cancellationToken) =>
        content.ReadAtLeastAsync(part, PartBytes, throwOnEndOfStream: false, cancellationToken);

    private static async Task<bool> CopyAsync(
        NpgsqlConnection connection,
        string id,
        FileStream copy,
        CancellationToken cancellationToken
    )
    {
        copy.SetLength(0);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT p.data FROM upload u LEFT JOIN upload_part p USING (draft) WHERE u.id = $1 ORDER BY p.part
            """;
        command.Parameters.Add(Of(id));
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        var isThere = false;
        while (await reader.ReadAsync(cancellationToken))
        {
            isThere = true;
            if (!await reader.IsDBNullAsync(0, cancellationToken))
            {
                await copy.WriteAsync(await reader.GetFieldValueAsync<byte[]>(0, cancellationToken), cancellationToken);
            }
        }

        return isThere;
    }

    /// <summary>Runs a statement that may be run again without harm.</summary>
    private async Task RunAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        await store.ReadAsync(
            async (connection, cancel) =>
            {
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
                command.CommandText = sql;
#pragma warning restore CA2100
                command.Parameters.AddRange(Array.ConvertAll(parameters, parameter => parameter.Clone()));
                return await command.ExecuteNonQueryAsync(cancel);
            },
            cancellationToken
        );
}
