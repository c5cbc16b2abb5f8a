using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using RoxMind.Grains.Models.Files;

namespace RoxMind.Silo.Inference;

/// <summary>
/// Looks from time to time whether another bundle lies in the bundle's folder, and has it served. A folder that changes is
/// left alone until two looks in a row find it the same: a bundle that is being copied is neither served nor refused.
/// </summary>
internal sealed class BundleWatcher : BackgroundService
{
    private readonly Lock _gate = new();
    private readonly ModelCatalog _catalog;
    private readonly string _folder;
    private readonly TimeSpan _period;
    private readonly TimeProvider _clock;
    private string _handled;
    private string _seen;

    /// <summary>Watches a folder.</summary>
    /// <param name="catalog">Where the bundle in use is held.</param>
    /// <param name="folder">The bundle's folder.</param>
    /// <param name="stamp">The folder's <see cref="Stamp"/> before the bundle in use was read from it.</param>
    /// <param name="options">How often to look.</param>
    /// <param name="clock">The clock.</param>
    public BundleWatcher(
        ModelCatalog catalog,
        string folder,
        string stamp,
        BundleWatcherOptions options,
        TimeProvider clock
    )
    {
        (_catalog, _folder, _period, _clock) = (catalog, folder, options.Period, clock);
        _handled = _seen = stamp;
    }

    /// <summary>What changes when the content of a folder does: the files' names, sizes and times, and the manifest itself.</summary>
    /// <param name="folder">The bundle's folder.</param>
    public static string Stamp(string folder)
    {
        try
        {
            var manifest = File.ReadAllBytes(Path.Combine(folder, BundleFiles.Manifest));
            return string.Join(
                '\n',
                new DirectoryInfo(folder)
                    .EnumerateFiles("*", SearchOption.AllDirectories)
                    .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}")
                    .Order(StringComparer.Ordinal)
                    .Append(Convert.ToHexStringLower(SHA256.HashData(manifest)))
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Files come and go while a bundle is copied; what can't be read is another state of the folder.
            return exception.Message;
        }
    }

    /// <summary>Looks once.</summary>
    /// <returns>Whether there was a bundle, or something that should be one, to be served or refused.</returns>
    public bool Look()
    {
        lock (_gate)
        {
            var (before, now) = (_seen, Stamp(_folder));
            _seen = now;
            if (now == _handled || now != before)
            {
                return false;
            }

            _handled = now;
            _catalog.Switch(_folder);
            return true;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }
}
