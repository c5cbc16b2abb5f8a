using System.Collections.Immutable;
using RoxMind.Grains.Imports.Columns;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>A result file that was handed over completely and is to be imported.</summary>
/// <param name="FileName">Name of the file, without folder; names the event when the file has no event column.</param>
/// <param name="EventName">Event of all rows, for files without an event column; null takes the file name.</param>
/// <param name="Columns">What columns hold whose names do not tell, in the caller's order; nothing when the names are enough.</param>
/// <param name="IsReplacing">Whether results that were known before and are not in the file are withdrawn.</param>
[GenerateSerializer]
[Immutable]
[Alias("import-request")]
public sealed record ImportRequest(
    [property: Id(0)] string FileName,
    [property: Id(1)] string? EventName,
    ImmutableArray<ColumnMapping> Columns = default,
    [property: Id(3)] bool IsReplacing = false
)
{
    // Nothing in requests that earlier versions stored.
    [Id(2)]
    private readonly ImmutableArray<ColumnMapping> _columns = Columns;

    /// <summary>What columns hold whose names do not tell, in the caller's order; nothing when the names are enough.</summary>
    public ImmutableArray<ColumnMapping> Columns
    {
        get => _columns.IsDefault ? [] : _columns;
        init => _columns = value;
    }

    /// <summary>Whether another request reads the columns of a file in the same way.</summary>
    public bool ReadsColumnsAs(ImportRequest other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Columns.SequenceEqual(other.Columns);
    }

    /// <inheritdoc/>
    public bool Equals(ImportRequest? other) =>
        other is not null
        && string.Equals(FileName, other.FileName, StringComparison.Ordinal)
        && string.Equals(EventName, other.EventName, StringComparison.Ordinal)
        && IsReplacing == other.IsReplacing
        && ReadsColumnsAs(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FileName, EventName, Columns.Length);
}
