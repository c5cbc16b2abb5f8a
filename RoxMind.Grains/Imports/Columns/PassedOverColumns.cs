namespace RoxMind.Grains.Imports.Columns;

/// <summary>Says of the columns of a file that hold what another one holds which of them is read.</summary>
internal static class PassedOverColumns
{
    private const int MostTold = 8;

    /// <summary>What is to be said, for people.</summary>
    public static IEnumerable<string> Describe(ResultHeader header)
    {
        // Of ranks only words are read, and files have them of everything: overall, by gender, by age.
        var ranks = ColumnNames.DisplayName(Column.Rank);
        var told = header.PassedOver.Where(column => column.What != ranks).ToList();
        foreach (var column in told.Take(MostTold))
        {
            yield return $"Two columns hold the {column.What}: {Name(header, column.Read)} is read, "
                + $"{Name(header, column.PassedOver)} is passed over.";
        }

        if (told.Count > MostTold)
        {
            yield return $"{told.Count - MostTold} more columns are passed over because another holds the same.";
        }
    }

    private static string Name(ResultHeader header, int at) => $"'{header.Names[at]}' (column {at + 1})";
}
