using System.Collections.Immutable;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Previews;

namespace RoxMind.Silo.Commands.Reports;

/// <summary>Says of rows where they stand and what is the matter with them, in no more lines than fit on a screen.</summary>
internal static class RowLines
{
    /// <summary>Lines of one kind on a screen; two kinds of them are what is shown of a file.</summary>
    public const int Most = 7;

    /// <summary>One line for all rows with one value, the first lines only, and how many rows there are beside them.</summary>
    /// <param name="groups">The rows.</param>
    /// <param name="total">How many rows there are, those among them that are in no group.</param>
    public static IEnumerable<string> Of(ImmutableArray<RejectionGroup> groups, int total)
    {
        var shown = groups.SelectMany(group => group.Causes).Take(Most).ToList();
        foreach (var cause in shown)
        {
            yield return Line(cause);
        }

        if (total - shown.Sum(cause => cause.Rows) is > 0 and var more)
        {
            yield return $"and {more:N0} more";
        }
    }

    private static string Line(RejectionCause cause)
    {
        var what = cause.First.Column.Length == 0 ? string.Empty : $", {cause.First.Column} = '{cause.Value}'";
        return $"{Places(cause)}{what}: {cause.First.Reason}";
    }

    private static string Places(RejectionCause cause)
    {
        var places = string.Join(", ", cause.Places.Select(Place));
        var more = cause.Rows - cause.Places.Length;
        return more > 0 ? $"{places} and {more:N0} more" : places;
    }

    private static string Place(RowPlace place) =>
        place.Row == 0 ? $"line {place.Line}"
        : place.Row == place.Line ? $"row {place.Row}"
        : $"row {place.Row} (line {place.Line})";
}
