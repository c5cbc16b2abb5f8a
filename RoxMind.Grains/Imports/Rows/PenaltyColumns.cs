using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Rows;

/// <summary>
/// Says of columns of penalties that they are passed over, and why: a result has no place for them, since the finish time holds them.
/// </summary>
internal static class PenaltyColumns
{
    /// <summary>What is to be said, for people.</summary>
    /// <param name="header">The columns.</param>
    /// <param name="units">The units of the times.</param>
    /// <param name="sample">The fields of the first rows.</param>
    public static IEnumerable<string> Describe(ResultHeader header, TimeUnits units, IReadOnlyList<string[]> sample) =>
        header
            .Names.Select((name, at) => (name, at))
            .Where(column => ColumnNames.IsPenalty(column.name) && !header.IsRead(column.at))
            .Select(column =>
                $"'{column.name}' (column {column.at + 1}) is passed over: a penalty is part of the finish time"
                + Compared(header, units, sample, column.at)
            );

    /// <summary>Whether the finish times have them, as far as the first rows tell.</summary>
    private static string Compared(ResultHeader header, TimeUnits units, IReadOnlyList<string[]> sample, int at)
    {
        var (with, without) = (0, 0);
        foreach (var row in sample)
        {
            if (TimeWords.TryRead(row[at], out var penaltyMs) && penaltyMs > 0 && BeyondPartsMs(row) is { } beyondMs)
            {
                var isIn = Math.Abs(beyondMs - penaltyMs) <= 1000 * RaceResult.RoundingS;
                (with, without) = isIn ? (with + 1, without) : (with, without + 1);
            }
        }

        return without > 0
                ? $". Of the first {sample.Count} rows {without} have one that is not what the finish is beyond its parts."
            : with > 0 ? ", and the finish times are longer than their parts by it: nothing is lost."
            : ".";

        long? BeyondPartsMs(string[] row)
        {
            var parts = RaceFormat.Runs.Concat(RaceFormat.Stations).Sum(part => Ms(row, header[part]) ?? MissingMs);
            var roxzones = RaceFormat.Roxzones.Sum(roxzone => Ms(row, header[roxzone]) ?? MissingMs);
            roxzones = roxzones < MissingMs ? roxzones : Ms(row, header[Column.RoxzoneTotal]) ?? MissingMs;
            return parts + roxzones < MissingMs && Ms(row, header[Column.Total]) is { } total
                ? total - parts - roxzones
                : null;
        }

        long? Ms(string[] row, int column) =>
            column >= 0 && units.TryRead(column, row[column], out var ms) && ms > 0 ? ms : null;
    }

    // More than any race takes, so that a sum with a missing part shows it.
    private const long MissingMs = TimeWords.MaxMs;
}
