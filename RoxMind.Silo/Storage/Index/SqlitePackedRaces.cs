using System.Security.Cryptography;
using Orleans.Serialization;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Silo.Search.Changes;
using RoxMind.Silo.Search.Packed;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage.Index;

/// <summary>
/// Keeps the packed races in a file beside the database, which says which file it is: one that another database wrote, or that is older than
/// it should be, is never taken for the right one.
/// </summary>
internal sealed partial class SqlitePackedRaces(
    EmbeddedStore store,
    Serializer<IndexedRace> serializer,
    ILogger<SqlitePackedRaces> logger
) : IPackedRaceStore
{
    private const string Prefix = "races-";
    private const string Suffix = ".pack";
    private const int NameLength = 16;

    private readonly string _folder = Path.GetDirectoryName(store.File)!;

    /// <inheritdoc/>
    public async Task<OpenedRaces?> OpenAsync(CancellationToken cancellationToken)
    {
        var (file, changed) = await store.ReadAsync(
            static connection =>
            {
                var pack = PackReader.On(connection);
                var kept = pack.File;
                var isUsed = kept is not null && !RaceReader.On(connection).IsLost;
                return (kept, isUsed ? pack.Changed() : null);
            },
            cancellationToken
        );
        RemoveOthers(file);
        if (changed is null || Read(Path.Combine(_folder, file!)) is not { } packed)
        {
            return null;
        }

        var upserts = await FindAsync(changed, cancellationToken);
        var removals = changed.Except(upserts.Select(race => race.RaceId), StringComparer.Ordinal);
        return new OpenedRaces(packed.With(new RaceIndexChange(upserts, [.. removals])), changed.Count);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<IndexedRace>> FindAsync(
        IReadOnlyCollection<string> raceIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await store.ReadAsync(connection => RaceReader.On(connection).Find(raceIds), cancellationToken);
        return rows.ConvertAll(row => serializer.Deserialize(row)!);
    }

    /// <inheritdoc/>
    public Task<long> MarkAsync(CancellationToken cancellationToken) =>
        store.WriteAsync(new MarkPack(), cancellationToken);

    /// <inheritdoc/>
    public async Task KeepAsync(PackedRaces races, long place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(races);
        var file = $"{Prefix}{RandomNumberGenerator.GetHexString(NameLength, lowercase: true)}{Suffix}";
        Write(Path.Combine(_folder, file), races);
        await store.WriteAsync(new KeepPack(file, place), cancellationToken);
        RemoveOthers(file);
    }

    private static void Write(string path, PackedRaces races)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        races.Write(stream);
        stream.Flush(flushToDisk: true);
    }

    private PackedRaces? Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
            return PackedRaces.Read(stream);
        }
        catch (FileNotFoundException)
        {
            // A folder that was restored has none.
            return null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or FormatException)
        {
            LogUnreadable(path, fault.Message);
            return null;
        }
    }

    /// <summary>Removes what was packed before, and what was begun when a process ended.</summary>
    private void RemoveOthers(string? kept)
    {
        foreach (var file in Directory.EnumerateFiles(_folder, $"{Prefix}*{Suffix}"))
        {
            if (Path.GetFileName(file) != kept)
            {
                File.Delete(file);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The packed races in {File} cannot be used, and all races are read one by one instead: {Reason}"
    )]
    private partial void LogUnreadable(string file, string reason);
}
