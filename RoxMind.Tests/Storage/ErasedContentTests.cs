using System.Text;
using RoxMind.Silo.Storage;
using RoxMind.Silo.Storage.State;

namespace RoxMind.Tests.Storage;

/// <summary>States of many sizes are written again and again, so that pages are parted and joined; then some go.</summary>
public sealed class ErasedContentTests
{
    private const int Grains = 1500;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Content_of_removed_states_is_in_no_page()
    {
        using var folder = new TemporaryFolder();
        await using var bench = new StoreBench(folder.Path);
        var random = new Random(20_261_130);
        var versions = new StateVersion?[Grains];
        for (var round = 0; round < 3; round++)
        {
            foreach (var grain in random.GetItems(Enumerable.Range(0, Grains).ToArray(), Grains))
            {
                var data = new byte[random.Next(60, 6_000)];
                random.NextBytes(data);
                Encoding.UTF8.GetBytes(NameOf(grain)).CopyTo(data, random.Next(data.Length - 20));
                var written = await bench.StateStore.WriteAsync(Key(grain), versions[grain], data, Cancel);
                versions[grain] = written.Stored;
            }
        }

        var gone = Enumerable.Range(0, Grains).Where(grain => versions[grain] is not null && grain % 10 == 0).ToList();
        foreach (var grain in gone)
        {
            await bench.StateStore.ClearAsync(Key(grain), versions[grain], Cancel);
        }

        await new EmbeddedErasedContent(bench.Store).PurgeAsync([.. gone.Select(NameOf)], Cancel);

        var bytes = await File.ReadAllBytesAsync(bench.Store.File, Cancel);
        Assert.True(gone.Count > 50, $"{gone.Count} states");
        Assert.All(gone, grain => Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(NameOf(grain)))));
        Assert.Equal(0, new FileInfo($"{bench.Store.File}-wal").Length);
        var kept = Array.FindIndex(
            versions,
            (version) => version is not null && Array.IndexOf(versions, version) % 10 != 0
        );
        Assert.NotNull(await bench.StateStore.FindAsync(Key(kept), Cancel));
    }

    private static string NameOf(int grain) => $"Name<{grain}>";

    private static StateKey Key(int grain) => new("Default", "state", $"grain/{grain}");
}
