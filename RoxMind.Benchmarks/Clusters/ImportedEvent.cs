using System.Diagnostics;
using RoxMind.Silo.Commands.Services;

namespace RoxMind.Benchmarks.Clusters;

/// <summary>A file of one event that is uploaded, imported, and analysed to the last athlete.</summary>
/// <param name="file">The file.</param>
/// <param name="finishers">Results in it.</param>
internal sealed class ImportedEvent(string file, int finishers)
{
    private const string Events = "{ events(first: 1) { edges { node { finishers analyzed } } } }";
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    /// <summary>Imports it.</summary>
    /// <param name="url">Where it is taken.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How long it took until all were recorded, and until all were analysed.</returns>
    public async Task<(TimeSpan Recorded, TimeSpan Analyzed)> ImportAsync(Uri url, CancellationToken cancellationToken)
    {
        using var client = new ServiceClient(url);
        var name = Path.GetFileName(file);
        var watch = Stopwatch.StartNew();
        await using (var content = File.OpenRead(file))
        {
            var uploadId = await client.UploadAsync(name, content, cancellationToken);
            await client.StartImportAsync(uploadId, name, null, cancellationToken);
        }

        TimeSpan? recorded = null;
        while (true)
        {
            var edges = (await client.QueryAsync(Events, new { }, cancellationToken))
                .GetProperty("events")
                .GetProperty("edges");
            if (edges.GetArrayLength() > 0)
            {
                var one = edges[0].GetProperty("node");
                recorded ??= one.GetProperty("finishers").GetInt32() >= finishers ? watch.Elapsed : null;
                if (one.GetProperty("analyzed").GetInt32() >= finishers)
                {
                    return (recorded ?? watch.Elapsed, watch.Elapsed);
                }
            }

            await Task.Delay(s_look, cancellationToken);
        }
    }
}
