using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Notes;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>What one row of a result file is.</summary>
/// <param name="Line">Line in the file, from 1.</param>
public abstract record FileRow(int Line)
{
    /// <summary>A row that could be read. Whether its times can be believed is not checked yet.</summary>
    /// <param name="Line">Line in the file, from 1.</param>
    /// <param name="Result">The result.</param>
    public sealed record Readable(int Line, RaceResult Result) : FileRow(Line)
    {
        /// <summary>Row below the header, from 1; blank lines are none.</summary>
        public int Row { get; init; }

        /// <summary>Whether the event has its id by name and day, since the file tells no other.</summary>
        public bool IsEventNamed { get; init; }

        /// <summary>Its values that were not read as they stand there, and what was done instead.</summary>
        public ImmutableArray<RowNote> Notes { get; init; } = [];

        /// <inheritdoc/>
        public bool Equals(Readable? other) =>
            other is not null && Line == other.Line && Result == other.Result && Notes.SequenceEqual(other.Notes);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Line, Result);
    }

    /// <summary>A row that could not be read.</summary>
    /// <param name="Row">The place and the reason.</param>
    public sealed record Unreadable(RejectedRow Row) : FileRow(Row.Line);
}
