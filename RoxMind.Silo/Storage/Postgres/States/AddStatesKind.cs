using Npgsql;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.States;

/// <summary>Puts sets of first states to the database.</summary>
internal sealed class AddStatesKind : IWriteKind
{
    private const string Sql = "SELECT add_states($1, $2, $3, $4, $5, $6)";

    /// <summary>The only one.</summary>
    public static AddStatesKind Instance { get; } = new();

    /// <inheritdoc/>
    public int Order => 0;

    /// <inheritdoc/>
    public void Describe(NpgsqlBatch batch, IReadOnlyList<IStoreWrite> writes)
    {
        foreach (var write in writes.Cast<AddStates>())
        {
            var rows = write
                .Sets.SelectMany((set, part) => set.States.Select(state => (Part: part, state.Key, state.Data)))
                .ToArray();
            batch.Add(
                Sql,
                Of(Array.ConvertAll(rows, row => row.Part)),
                Of(Array.ConvertAll(rows, row => KeyText.Encode(row.Key.Grain))),
                Of(Array.ConvertAll(rows, row => KeyText.Encode(row.Key.Name))),
                Of(Array.ConvertAll(rows, row => KeyText.Encode(row.Key.Provider))),
                Of(Array.ConvertAll(rows, row => row.Data)),
                Of(write.Token)
            );
        }
    }

    /// <inheritdoc/>
    public async Task ReadAsync(
        NpgsqlDataReader reader,
        IReadOnlyList<IStoreWrite> writes,
        CancellationToken cancellationToken
    )
    {
        for (var i = 0; i < writes.Count; i++)
        {
            if (i > 0)
            {
                await reader.NextResultAsync(cancellationToken);
            }

            var write = (AddStates)writes[i];
            await reader.ReadAsync(cancellationToken);
            var answers = new bool[write.Sets.Count];
            foreach (var part in await reader.GetFieldValueAsync<int[]>(0, cancellationToken))
            {
                answers[part] = true;
            }

            write.Answer(answers);
        }
    }
}
