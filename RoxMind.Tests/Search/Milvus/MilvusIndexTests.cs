using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Milvus;

namespace RoxMind.Tests.Search.Milvus;

/// <summary>The same with a Milvus: a stand-in, or the one whose address <c>ROXMIND_TEST_MILVUS</c> tells.</summary>
public sealed class MilvusIndexTests : IndexContract
{
    private MilvusStandIn? _standIn;

    private protected override async Task<IndexHome> OpenAsync(params IReadOnlyList<IndexedRace> races)
    {
        var real = Environment.GetEnvironmentVariable("ROXMIND_TEST_MILVUS");
        _standIn = string.IsNullOrEmpty(real) ? await MilvusStandIn.StartAsync() : null;
        var home = await IndexHome.MilvusAsync(
            new MilvusOptions
            {
                Address = _standIn?.Address ?? new Uri(real!),
                Collection = $"roxmind_test_{Environment.ProcessId}",
                Candidates = 16_384,
                Timeout = TimeSpan.FromSeconds(30),
            },
            races
        );
        await home.Follower!.StartAsync(TestContext.Current.CancellationToken);
        await home.SettleAsync();
        return home;
    }

    protected override ValueTask DisposeHomeAsync() => _standIn?.DisposeAsync() ?? ValueTask.CompletedTask;
}
