namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>How far two spellings are apart.</summary>
internal static class Spellings
{
    private const int Longest = 40;

    /// <summary>Letters to add, drop, change or swap with the next; the limit when there are as many or more.</summary>
    public static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) >= limit || one.Length > Longest || other.Length > Longest)
        {
            return limit;
        }

        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var last = rows[(Longest + 1)..(2 * (Longest + 1))];
        var row = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least >= limit)
            {
                return limit;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(limit, last[other.Length]);
    }
}
