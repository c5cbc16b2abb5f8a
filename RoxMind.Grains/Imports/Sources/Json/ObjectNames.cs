using System.Collections.Immutable;
using RoxMind.Grains.Imports.Columns;

namespace RoxMind.Grains.Imports.Sources.Json;

/// <summary>Names the columns that the values of JSON objects make.</summary>
internal static class ObjectNames
{
    /// <summary>
    /// By path its column: the whole path where that is a known name (<c>event name</c>), else the last name in it, where no other
    /// path ends so.
    /// </summary>
    public static ImmutableArray<string> Of(IReadOnlyList<string> paths)
    {
        var lasts = paths
            .Select(Last)
            .CountBy(last => last, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. paths.Select(path =>
                !path.Contains(ObjectValues.Separator, StringComparison.Ordinal) ? path
                : ColumnNames.Find(path.Replace(ObjectValues.Separator, ' ')) is not null
                    ? path.Replace(ObjectValues.Separator, ' ')
                : lasts[Last(path)] == 1 ? Last(path)
                : path
            ),
        ];
    }

    private static string Last(string path) => path[(path.LastIndexOf(ObjectValues.Separator) + 1)..];
}
