using System.Security.Cryptography;
using RoxMind.Silo.Storage.Archives;

namespace RoxMind.Tests.Storage.Archives;

/// <summary>Rows of every kind, with keys and contents that are hard to carry.</summary>
internal static class SampleRows
{
    public static ArchiveRow[] All { get; } =
    [
        new ArchiveRow.State("Default", "athlete", "athlete/a01", [1, 2, 3]),
        new ArchiveRow.State("Default", "athlete", "athlete/A01", []),
        new ArchiveRow.State("Default", "namesakes", "namesakes/zero \0 mark \u001a half \ud83d, whole 🏃", [0, 255]),
        new ArchiveRow.Log("S8 2026 Köln", 2, 1),
        new ArchiveRow.Log("s8 2026 köln", 1, 0),
        new ArchiveRow.Entry("S8 2026 Köln", 1, "r:1", 1_773_480_600_000, [9, 8, 7]),
        new ArchiveRow.Entry("S8 2026 Köln", 2, "r:2", 1_773_480_600_001, Large(5_000_000)),
        new ArchiveRow.Entry("s8 2026 köln", 1, "r:1", 0, [1]),
        new ArchiveRow.Follower("S8 2026 Köln", "feedback", 2),
        new ArchiveRow.Race("race-1", [4, 5]),
        new ArchiveRow.Race("race-2", Large(3_000)),
        new ArchiveRow.Upload(
            "0123456789abcdef0123456789abcdef",
            0,
            """{"fileName":"a.csv"}""",
            Large(UploadPieces.Bytes)
        ),
        new ArchiveRow.Upload("0123456789abcdef0123456789abcdef", 1, null, [1]),
        new ArchiveRow.Upload("fedcba9876543210fedcba9876543210", 0, null, [2, 3]),
    ];

    /// <summary>The same without what a folder cannot hold: halves of characters in keys.</summary>
    public static ArchiveRow[] OfFolder { get; } = [.. All.Where((_, i) => i != 2)];

    /// <summary>Rows as bytes, to be compared.</summary>
    public static async Task<List<string>> HashesAsync(IAsyncEnumerable<ArchiveRow> rows)
    {
        var hashes = new List<string>();
        await foreach (var row in rows)
        {
            hashes.Add(HashOf(row));
        }

        return hashes;
    }

    public static List<string> Hashes(IEnumerable<ArchiveRow> rows) => [.. rows.Select(HashOf)];

    public static async IAsyncEnumerable<ArchiveRow> Async(IEnumerable<ArchiveRow> rows)
    {
        await Task.Yield();
        foreach (var row in rows)
        {
            yield return row;
        }
    }

    private static string HashOf(ArchiveRow row)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        ArchiveCodec.Write(writer, row);
        return $"{row.GetType().Name} {Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))}";
    }

    private static byte[] Large(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
