using System.Collections.Immutable;

namespace RoxMind.Grains.Imports.Sources;

/// <summary>A result file whose header was found.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Names">The names of the columns as they stand in the file.</param>
/// <param name="Sample">The fields of its first rows, for what can only be told from several.</param>
internal sealed record OpenedFile(IRowSource Rows, ImmutableArray<string> Names, IReadOnlyList<string[]> Sample)
{
    /// <summary>What the file is in place of results, where its names are none of theirs; null where the header says it.</summary>
    public string? WithoutResults { get; init; }

    /// <summary>Rows in a sample at most.</summary>
    public const int SampleRows = 100;

    /// <summary>Reads the first rows of a source.</summary>
    public static async Task<IReadOnlyList<string[]>> TakeSampleAsync(
        IRowSource rows,
        CancellationToken cancellationToken
    )
    {
        var sample = new List<string[]>();
        while (sample.Count < SampleRows)
        {
            switch (await rows.ReadAsync(cancellationToken))
            {
                case RowRead.Row:
                    sample.Add(rows.Fields.ToArray());
                    break;
                case RowRead.End:
                    return sample;
            }
        }

        return sample;
    }
}
