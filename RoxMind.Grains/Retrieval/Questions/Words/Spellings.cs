namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>How far two spellings are apart.</summary>
internal static class Spellings
{
    private const int Longest = 40;

    /// <summary>Letters to add, drop, change or swap with the next; the limit when there are as many or more.</summary>
    /// <remarks>Words of more than forty letters are no misspellings of each other.</remarks>
    public static int Distance(string one, string other, int limit) =>
        one.Length > Longest || other.Length > Longest ? limit : Edits(one, other, limit);

    /// <summary>The same for words of any length (Damerau and Levenshtein, each pair of neighbours swapped once).</summary>
    public static int Edits(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) >= limit)
        {
            return limit;
        }

        var width = other.Length + 1;
        Span<int> rows = width <= Longest + 1 ? stackalloc int[3 * (Longest + 1)] : new int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
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
