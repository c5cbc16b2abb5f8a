using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>
/// The number of the last acknowledged transaction, in a file of its own beside the database, so that a database that lost some of them is
/// found out, whatever became of it.
/// </summary>
/// <remarks>
/// It is written after the transaction is on disk, and left to the operating system to bring there: it is never ahead, and after a power
/// cut it may be some seconds behind. The end of a process, in whatever way, leaves it exact.
/// </remarks>
internal sealed class StoreMark : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "roxmind.mark";

    private const int Bytes = 16;

    private readonly SafeFileHandle _file;

    private StoreMark(SafeFileHandle file) => _file = file;

    /// <summary>The mark of a data folder; null where there is none.</summary>
    /// <exception cref="DamagedStoreException">It is not what was written.</exception>
    public static long? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (bytes.Length == 0)
        {
            return null;
        }

        if (bytes.Length == Bytes)
        {
            var number = BinaryPrimitives.ReadInt64LittleEndian(bytes);
            if (
                BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(sizeof(long)))
                == RowSum.Of(bytes.AsSpan(0, sizeof(long)))
            )
            {
                return number;
            }
        }

        throw new DamagedStoreException(
            $"{path} is damaged, so whether writes were lost is not known. 'verify --repair' goes on from what is there."
        );
    }

    /// <summary>Opens the mark of a data folder, or makes it.</summary>
    public static StoreMark Open(string folder) =>
        new(
            File.OpenHandle(
                Path.Combine(folder, FileName),
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.Read,
                FileOptions.None
            )
        );

    /// <summary>Moves the mark.</summary>
    /// <param name="revision">Number of the last transaction that is on disk.</param>
    public void Move(long revision)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, revision);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[sizeof(long)..], RowSum.Of(bytes[..sizeof(long)]));
        RandomAccess.Write(_file, bytes, fileOffset: 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
