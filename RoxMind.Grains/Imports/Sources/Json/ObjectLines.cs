using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Sources.Json;

/// <summary>JSON objects of which each stands in a line of its own.</summary>
internal sealed class ObjectLines(LineReader lines) : IObjectSource
{
    /// <inheritdoc/>
    public RowPosition Position => lines.Position;

    /// <inheritdoc/>
    public bool IsTooLong => lines.IsTooLong;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Object => lines.Line;

    /// <inheritdoc/>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (await lines.ReadAsync(cancellationToken))
        {
            if (lines.IsTooLong || !lines.Line.Trim(" \t"u8).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void GoTo(RowPosition position) => lines.GoTo(position);
}
