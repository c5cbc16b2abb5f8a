using System.Collections.Immutable;
using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Sources;

/// <summary>A result file as rows of fields, whatever form it has. Blank rows are passed over.</summary>
internal interface IRowSource
{
    /// <summary>The place after the last row read (before the first at first). It can be kept, and gone on from in another reading.</summary>
    RowPosition Position { get; }

    /// <summary>The fields of the row read last. Valid until the next read.</summary>
    RowFields Fields { get; }

    /// <summary>Why the row read last is broken.</summary>
    RowFault Fault { get; }

    /// <summary>What is to be said about the form of the file as far as it was read, for people.</summary>
    ImmutableArray<string> Remarks { get; }

    /// <summary>Reads the next row.</summary>
    ValueTask<RowRead> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Goes on at a place that <see cref="Position"/> once told, of this file or of an earlier reading of it.</summary>
    void GoTo(RowPosition position);
}
