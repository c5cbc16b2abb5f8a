using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>The rejected rows of an import. Kept apart from its progress, because they rarely grow and can be many.</summary>
[GenerateSerializer]
[Alias("import-rejections")]
internal sealed class ImportRejections
{
    /// <summary>Rows kept of one file.</summary>
    public const int Most = 10_000;

    /// <summary>The rows, in file order.</summary>
    [Id(0)]
    public List<RejectedRow> Rows { get; set; } = [];

    /// <summary>Keeps further rows while there is room; tells whether any was kept.</summary>
    public bool Add(IReadOnlyList<RejectedRow> rows)
    {
        var room = Math.Min(Most - Rows.Count, rows.Count);
        Rows.AddRange(rows.Take(room));
        return room > 0;
    }

    /// <summary>Drops rows behind a place: they come again when the import goes on there.</summary>
    public void DropAfter(RowPosition position) => Rows.RemoveAll(row => row.Line > position.Line);
}
