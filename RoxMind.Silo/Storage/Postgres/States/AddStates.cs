using Npgsql;
using RoxMind.Silo.Storage.State;
using static RoxMind.Silo.Storage.Postgres.BatchExtensions;

namespace RoxMind.Silo.Storage.Postgres.States;

/// <summary>Writes states that were not there, in sets: each whole, or not at all where one of it was there.</summary>
internal sealed class AddStates(IReadOnlyList<StateSet> sets) : StoreWrite<IReadOnlyList<bool>>, ICall
{
    private const string Sql = "SELECT add_states($1, $2, $3, $4, $5, $6)";

    /// <summary>Tells this write from all others, so that it finds itself when it is made again.</summary>
    private readonly long _token = Random.Shared.NextInt64();

    /// <inheritdoc/>
    public override IWriteKind Kind => CallKind.FirstStates;

    /// <inheritdoc/>
    public override string? Key => null;

    /// <inheritdoc/>
    public override int Rows { get; } = sets.Sum(set => set.States.Count);

    /// <inheritdoc/>
    public void Describe(NpgsqlBatch batch)
    {
        var rows = sets.SelectMany((set, part) => set.States.Select(state => (Part: part, state.Key, state.Data)))
            .ToArray();
        batch.Add(
            Sql,
            Of(Array.ConvertAll(rows, row => row.Part)),
            Of(Array.ConvertAll(rows, row => KeyText.Encode(row.Key.Grain))),
            Of(Array.ConvertAll(rows, row => KeyText.Encode(row.Key.Name))),
            Of(Array.ConvertAll(rows, row => KeyText.Encode(row.Key.Provider))),
            Of(Array.ConvertAll(rows, row => row.Data)),
            Of(_token)
        );
    }

    /// <inheritdoc/>
    public void Read(NpgsqlDataReader row)
    {
        var answers = new bool[sets.Count];
        foreach (var part in row.GetFieldValue<int[]>(0))
        {
            answers[part] = true;
        }

        Answer(answers);
    }
}
