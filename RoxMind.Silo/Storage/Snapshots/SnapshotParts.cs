using System.Security.Cryptography;
using Orleans.Serialization;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Silo.Storage.Snapshots;

/// <summary>
/// A snapshot as it is stored: in parts, which are read at the same time. A serializer remembers every object that it has met, and gets slow
/// with all of a large event.
/// </summary>
/// <param name="Whole">The snapshot without its results.</param>
/// <param name="Finishers">Its results, some in each part.</param>
[GenerateSerializer]
[Alias("snapshot-parts")]
internal sealed record SnapshotParts([property: Id(0)] byte[] Whole, [property: Id(1)] byte[][] Finishers)
{
    private const int InPart = 256;

    /// <summary>Takes a snapshot apart.</summary>
    public static byte[] Pack(EventSnapshot snapshot, Serializer serializer)
    {
        var whole = serializer.SerializeToArray(snapshot with { Finishers = [] });
        var finishers = snapshot.Finishers.Chunk(InPart).Select(some => FinisherWriter.Write(some, serializer));
        var parts = serializer.SerializeToArray(new SnapshotParts(whole, [.. finishers]));
        return [.. SHA256.HashData(parts), .. parts];
    }

    /// <summary>Whether a snapshot is what was packed.</summary>
    public static bool IsWhole(byte[] data) =>
        data.Length >= SHA256.HashSizeInBytes
        && SHA256
            .HashData(data.AsSpan(SHA256.HashSizeInBytes))
            .AsSpan()
            .SequenceEqual(data.AsSpan(0, SHA256.HashSizeInBytes));

    /// <summary>Puts a snapshot together again.</summary>
    /// <exception cref="InvalidDataException">It is not what was packed, though it may look like it.</exception>
    public static EventSnapshot Unpack(byte[] data, Serializer serializer)
    {
        if (!IsWhole(data))
        {
            throw new InvalidDataException("The snapshot is damaged.");
        }

        var parts = serializer.Deserialize<SnapshotParts>(data.AsMemory(SHA256.HashSizeInBytes))!;
        var finishers = new FinisherSnapshot[parts.Finishers.Length][];
        Parallel.For(
            0,
            finishers.Length,
            part => finishers[part] = FinisherReader.Read(parts.Finishers[part], serializer)
        );
        return serializer.Deserialize<EventSnapshot>(parts.Whole)! with
        {
            Finishers = [.. finishers.SelectMany(some => some)],
        };
    }
}
