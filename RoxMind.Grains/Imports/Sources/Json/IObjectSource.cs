using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Sources.Json;

/// <summary>A file as a sequence of JSON objects, each cut out but not yet read.</summary>
internal interface IObjectSource
{
    /// <summary>The place after the last object.</summary>
    RowPosition Position { get; }

    /// <summary>Whether the last object was too long to be kept.</summary>
    bool IsTooLong { get; }

    /// <summary>The bytes of the last object. Valid until the next read.</summary>
    ReadOnlySpan<byte> Object { get; }

    /// <summary>Finds the next object; false at the end.</summary>
    ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Goes on at a place that <see cref="Position"/> once told.</summary>
    void GoTo(RowPosition position);
}
