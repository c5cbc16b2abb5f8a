using System.Runtime.InteropServices;

namespace RoxMind.Silo.Storage.Archives;

/// <summary>Rows as bytes: a letter for the kind, then its fields. Kinds and their fields are never changed, only added.</summary>
internal static class ArchiveCodec
{
    /// <summary>Writes a row.</summary>
    public static void Write(BinaryWriter to, ArchiveRow row)
    {
        switch (row)
        {
            case ArchiveRow.State state:
                to.Write('S');
                Write(to, state.Provider, state.Name, state.Grain);
                Write(to, state.Data);
                break;
            case ArchiveRow.Log log:
                to.Write('L');
                Write(to, log.Event);
                to.Write(log.Head);
                to.Write(log.Projected);
                break;
            case ArchiveRow.Entry entry:
                to.Write('E');
                Write(to, entry.Event, entry.Key);
                to.Write(entry.Seq);
                to.Write(entry.AtMs);
                Write(to, entry.Fact);
                break;
            case ArchiveRow.Follower follower:
                to.Write('F');
                Write(to, follower.Event, follower.Name);
                to.Write(follower.Position);
                break;
            case ArchiveRow.Race race:
                to.Write('R');
                Write(to, race.Id);
                Write(to, race.Data);
                break;
            case ArchiveRow.Upload upload:
                to.Write('U');
                Write(to, upload.Id);
                to.Write(upload.Piece);
                to.Write(upload.Request is not null);
                Write(to, upload.Request ?? string.Empty);
                Write(to, upload.Data);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(row), row, "There is no such kind of row.");
        }
    }

    /// <summary>Reads a row.</summary>
    /// <exception cref="InvalidDataException">There is no such kind.</exception>
    public static ArchiveRow Read(BinaryReader from) =>
        from.ReadChar() switch
        {
            'S' => new ArchiveRow.State(Text(from), Text(from), Text(from), Bytes(from)),
            'L' => new ArchiveRow.Log(Text(from), from.ReadInt64(), from.ReadInt64()),
            'E' => ReadEntry(from),
            'F' => new ArchiveRow.Follower(Text(from), Text(from), from.ReadInt64()),
            'R' => new ArchiveRow.Race(Text(from), Bytes(from)),
            'U' => ReadUpload(from),
            var other => throw new InvalidDataException($"There is no kind of row '{other}'."),
        };

    private static ArchiveRow.Entry ReadEntry(BinaryReader from)
    {
        var (eventId, key) = (Text(from), Text(from));
        return new ArchiveRow.Entry(eventId, from.ReadInt64(), key, from.ReadInt64(), Bytes(from));
    }

    private static ArchiveRow.Upload ReadUpload(BinaryReader from)
    {
        var (id, piece, isStarted, request) = (Text(from), from.ReadInt32(), from.ReadBoolean(), Text(from));
        return new ArchiveRow.Upload(id, piece, isStarted ? request : null, Bytes(from));
    }

    private static void Write(BinaryWriter to, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            Write(to, MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private static void Write(BinaryWriter to, ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes.Length);
        to.Write(bytes);
    }

    // As it is in memory: any other form would not take each half of a character by itself, which keys may have.
    private static string Text(BinaryReader from) => new(MemoryMarshal.Cast<byte, char>(Bytes(from)));

    private static byte[] Bytes(BinaryReader from)
    {
        var length = from.ReadInt32();
        var bytes = length < 0 ? [] : from.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new InvalidDataException("A row ends before its content does.");
    }
}
