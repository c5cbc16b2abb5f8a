using System.Globalization;

namespace RoxMind.Silo.Storage.State;

/// <summary>Which writing of a state this is. As an etag it reads <c>row.version</c>.</summary>
/// <param name="Row">The state's row, never used again once the state was cleared.</param>
/// <param name="Version">Counts the writes of the row, from 1.</param>
internal readonly record struct StateVersion(long Row, long Version)
{
    /// <summary>Reads an etag; null when it is none of ours.</summary>
    public static StateVersion? Parse(string etag)
    {
        var point = etag.IndexOf('.', StringComparison.Ordinal);
        return
            point > 0
            && long.TryParse(etag.AsSpan(0, point), NumberStyles.None, null, out var row)
            && long.TryParse(etag.AsSpan(point + 1), NumberStyles.None, null, out var version)
            ? new StateVersion(row, version)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Row}.{Version}";
}
