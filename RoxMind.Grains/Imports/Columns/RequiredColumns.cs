using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Columns;

/// <summary>Says what is missing in a header, and what can be done about it.</summary>
internal static class RequiredColumns
{
    /// <summary>Checks a header.</summary>
    /// <exception cref="ResultFileException">Something that every result file tells is missing.</exception>
    public static void Check(ResultHeader header, IReadOnlyList<string[]> sample)
    {
        var missing = new List<string>();
        if (!header.Has(Column.Gender) && !IsGenderInWords(header, sample))
        {
            missing.Add(ColumnNames.OwnName(Column.Gender));
        }

        // Without a finish time it is the sum of the parts, so all of them have to be there.
        var hasRoxzones = header.Has(Column.RoxzoneTotal) || RaceFormat.Roxzones.All(roxzone => header[roxzone] >= 0);
        if (!header.Has(Column.Total) && !hasRoxzones)
        {
            missing.Add(ColumnNames.OwnName(Column.Total));
        }

        // Some files tell only the time in all transitions together, or none, so transitions are not required.
        missing.AddRange(
            RaceFormat
                .Runs.Concat(RaceFormat.Stations)
                .Where(segment => header[segment] < 0)
                .Select(RaceFormat.ColumnName)
        );
        if (missing.Count > 0)
        {
            throw new ResultFileException(
                $"The first line is not the header of a result file: no column {string.Join(", ", missing)}. "
                    + $"The file has {Shown(header)}. "
                    + $"Tell which of them it is with --map \"COLUMN={missing[0]}\""
                    + (
                        missing[0] == "gender"
                            ? ", or what all rows are with --map \"'women'=gender\"."
                            : " (splits are run_1 to run_8 and work_1 to work_8, or the stations' names, such as 1000m Ski)."
                    )
            );
        }
    }

    private static string Shown(ResultHeader header)
    {
        const int Most = 40;
        var names = header
            .Names.Where(name => name.Length > 0)
            .Take(Most)
            .Select(name => name[..Math.Min(name.Length, Most)]);
        var shown = string.Join(", ", names);
        return shown.Length == 0 ? "no named column"
            : header.Names.Length > Most ? $"{shown} … and {header.Names.Length - Most} more"
            : shown;
    }

    /// <summary>Whether the words of divisions or age groups tell the gender, as in <c>Women Pro</c> or <c>M40</c>.</summary>
    private static bool IsGenderInWords(ResultHeader header, IReadOnlyList<string[]> sample) =>
        (header.Constant(Column.Division) is { } told && DivisionWords.Read(told).Gender is not null)
        || sample.Any(row =>
            (header[Column.Division] is >= 0 and var division && DivisionWords.Read(row[division]).Gender is not null)
            || (
                header[Column.AgeGroup] is >= 0 and var age && AgeWords.Read(row[age], isTeam: false).Gender is not null
            )
        );
}
