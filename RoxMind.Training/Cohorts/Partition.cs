namespace RoxMind.Training.Cohorts;

/// <summary>Compares two ways to divide the same points; classes are numbered from 0.</summary>
internal static class Partition
{
    /// <summary>
    /// Adjusted Rand index: 1 when both ways put the same points together, whatever the classes are numbered, and 0 on average
    /// when they have nothing to do with each other. Hubert and Arabie, <i>Comparing partitions</i>, 1985.
    /// </summary>
    /// <param name="first">Class of each point.</param>
    /// <param name="second">Its class the other way.</param>
    public static double AdjustedRand(int[] first, int[] second)
    {
        var table = Cross(first, second);
        var together = table.Sum(row => row.Sum(Pairs));
        var inFirst = table.Sum(row => Pairs(row.Sum()));
        var inSecond = Columns(table).Sum(Pairs);
        var byChance = inFirst * inSecond / Pairs(first.Length);
        var most = (inFirst + inSecond) / 2;
        return most > byChance ? (together - byChance) / (most - byChance) : 1;
    }

    /// <summary>
    /// Cramér's V: 0 when the classes of one way are spread evenly over the other's, 1 when one tells the other. Small samples
    /// give a little more than 0 by chance.
    /// </summary>
    /// <param name="first">Class of each point.</param>
    /// <param name="second">Its class the other way.</param>
    public static double CramersV(int[] first, int[] second)
    {
        var table = Cross(first, second);
        var (rows, columns) = (table.Select(row => row.Sum()).ToArray(), Columns(table));
        var squares = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                var expected = rows[i] * columns[j] / first.Length;
                squares += expected > 0 ? (table[i][j] - expected) * (table[i][j] - expected) / expected : 0;
            }
        }

        var degrees = Math.Min(rows.Count(n => n > 0), columns.Count(n => n > 0)) - 1;
        return degrees > 0 ? Math.Sqrt(squares / first.Length / degrees) : 0;
    }

    private static double Pairs(double count) => count * (count - 1) / 2;

    private static double[][] Cross(int[] first, int[] second)
    {
        if (first.Length != second.Length || first.Length == 0)
        {
            throw new ArgumentException("Two ways to divide the same points have as many classes.", nameof(second));
        }

        var (rows, columns) = (first.Max() + 1, second.Max() + 1);
        double[][] table = [.. Enumerable.Range(0, rows).Select(_ => new double[columns])];
        for (var i = 0; i < first.Length; i++)
        {
            table[first[i]][second[i]]++;
        }

        return table;
    }

    private static double[] Columns(double[][] table) =>
        [.. Enumerable.Range(0, table[0].Length).Select(column => table.Sum(row => row[column]))];
}
