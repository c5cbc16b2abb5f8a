using System.Buffers.Binary;

namespace RoxMind.Silo.Storage.Sqlite;

/// <summary>
/// Reads the database's log of transactions (https://sqlite.org/fileformat2.html, section 4) before the database does: that one takes the
/// first frame that is not right for the end, in silence, whatever stands behind it.
/// </summary>
/// <remarks>
/// A frame's sum goes on from that of the frame before. So a frame that is right by the stored sum of the one before was written behind it;
/// and as each transaction waits for the disk before the next begins, whatever stands before a frame that follows the end of a transaction
/// was on disk once. What is torn in the last transaction alone is no damage: nobody was told that it is there.
/// </remarks>
internal sealed class WalFile
{
    private const int HeaderBytes = 32;
    private const int FrameHeaderBytes = 24;
    private const int SummedBytes = 8;
    private const int LargestPage = 65_536;
    private const uint Magic = 0x377F0682;

    private readonly int _pageSize;

    private WalFile(int pageSize) => _pageSize = pageSize;

    /// <summary>The first byte that is not as it was written; null where all is right.</summary>
    public long? BrokenAt { get; private set; }

    /// <summary>Whether a transaction that was on disk stands behind it, or is broken itself.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Reads the log of a database; null where there is none.</summary>
    /// <param name="file">The log.</param>
    public static WalFile? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderBytes];
        if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
        {
            return null;
        }

        var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        var pageSize = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8));
        var isBig = (magic & 1) == 1;
        var isHeaderRight =
            (magic & ~1u) == Magic
            && pageSize is >= 512 and <= LargestPage
            && Sum(header.AsSpan(0, 24), default, isBig) == SumAt(header, 24);
        var wal = new WalFile(isHeaderRight ? pageSize : Database.PageBytes) { BrokenAt = isHeaderRight ? null : 0 };
        wal.ReadFrames(stream, isHeaderRight ? header : null, isHeaderRight && isBig);
        return wal;
    }

    private void ReadFrames(FileStream stream, byte[]? header, bool isBig)
    {
        var frame = new byte[FrameHeaderBytes + _pageSize];
        var salts = header is null ? (ulong?)null : BinaryPrimitives.ReadUInt64BigEndian(header.AsSpan(16));
        var before = header is null ? default : SumAt(header, 24);
        var isAfterCommit = false;
        var at = stream.Position;
        while (stream.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length)
        {
            var own = BinaryPrimitives.ReadUInt64BigEndian(frame.AsSpan(8));
            salts ??= own;
            var sum = Sum(frame.AsSpan(FrameHeaderBytes), Sum(frame.AsSpan(0, SummedBytes), before, isBig), isBig);
            before = SumAt(frame, 16);
            var isRight = own == salts && sum == before;
            if (!isRight)
            {
                BrokenAt ??= at;
            }
            else if (BrokenAt is not null && isAfterCommit)
            {
                IsDamaged = true;
                return;
            }

            isAfterCommit = isRight && BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4)) > 0;
            at += frame.Length;
        }
    }

    private static (uint First, uint Second) SumAt(ReadOnlySpan<byte> bytes, int at) =>
        (BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 4)..]));

    private static (uint First, uint Second) Sum(ReadOnlySpan<byte> bytes, (uint First, uint Second) before, bool isBig)
    {
        var (first, second) = before;
        for (var i = 0; i < bytes.Length; i += 8)
        {
            first = unchecked(first + Word(bytes[i..], isBig) + second);
            second = unchecked(second + Word(bytes[(i + 4)..], isBig) + first);
        }

        return (first, second);
    }

    private static uint Word(ReadOnlySpan<byte> bytes, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
