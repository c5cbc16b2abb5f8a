using System.IO.Hashing;
using Microsoft.Data.Sqlite;

namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>The sums that rows are stored with (XXH3, 64 bits), so that flipped bits do not pass for what was written.</summary>
internal static class RowSum
{
    /// <summary>The sum of a row.</summary>
    /// <param name="data">Its content.</param>
    /// <param name="number">A number that belongs to it, as its place; 0 where none does.</param>
    /// <param name="other">Another one.</param>
    public static long Of(ReadOnlySpan<byte> data, long number = 0, long other = 0) =>
        unchecked((long)XxHash3.HashToUInt64(data, (number * 0x1_0000_0001L) ^ other));

    /// <summary>The sum in a column; null where a row was stored without one.</summary>
    public static long? SumAt(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>Whether a row is what was written; one that was stored without a sum is taken as it is.</summary>
    /// <param name="stored">The sum as it was read.</param>
    /// <param name="data">The content.</param>
    /// <param name="number">A number that belongs to it.</param>
    /// <param name="other">Another one.</param>
    public static bool IsRight(long? stored, ReadOnlySpan<byte> data, long number = 0, long other = 0) =>
        stored is null || stored == Of(data, number, other);
}
