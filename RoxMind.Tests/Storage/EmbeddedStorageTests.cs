using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using RoxMind.Silo.Storage;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Silo.Storage.Log;

namespace RoxMind.Tests.Storage;

[Slow]
public sealed class EmbeddedStorageTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Grains_of_two_silos_find_their_state_after_a_restart()
    {
        var grains = Enumerable.Range(0, 20).Select(i => $"grain {i}").ToArray();
        await RunAsync(async cluster =>
        {
            foreach (var grain in grains)
            {
                Assert.Equal(5, await Tally(cluster, grain).AddAsync(5));
            }

            await Tally(cluster, grains[0]).ForgetAsync();
            Assert.IsType<SqliteLogStore>(cluster.Silos[1].ServiceProvider.GetRequiredService<ILogStore>());
        });

        await RunAsync(async cluster =>
        {
            Assert.Equal(1, await Tally(cluster, grains[0]).AddAsync(1));
            foreach (var grain in grains[1..])
            {
                Assert.Equal(6, await Tally(cluster, grain).AddAsync(1));
            }
        });
    }

    private static ITallyGrain Tally(InProcessTestCluster cluster, string key) =>
        cluster.Client.GetGrain<ITallyGrain>(key);

    private async Task RunAsync(Func<InProcessTestCluster, Task> work)
    {
        using var folder = DataFolder.Open(_temporary.Path);
        await using var store = EmbeddedStore.Open(folder);
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => silo.AddEmbeddedStorage(store));
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        await work(cluster);
        await cluster.StopAllSilosAsync();
    }
}
