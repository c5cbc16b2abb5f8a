using System.Diagnostics;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Tests.Storage;

[Slow]
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly Dictionary<string, int> _states = [];
    private readonly Dictionary<string, long> _snapshots = [];
    private readonly Dictionary<(string Event, string Key), long> _entries = [];

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Writes_acknowledged_before_a_kill_are_there_after_it()
    {
        var random = new Random(20_260_314);
        for (var round = 0; round < 5; round++)
        {
            await WriteAndKillAsync(acknowledged: random.Next(1, 12_000));
            await CompareAsync();
        }
    }

    private async Task WriteAndKillAsync(int acknowledged)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                typeof(CrashWriter).Assembly.Location,
                "-explicit",
                "only",
                "-method",
                $"{typeof(CrashWriter).FullName}.{nameof(CrashWriter.Writes_until_killed)}",
            },
            Environment = { [CrashWriter.FolderVariable] = _temporary.Path },
        };
        using var writer = Process.Start(start)!;
        var read = 0;
        while (await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Remember(line) && ++read == acknowledged)
            {
                writer.Kill();
            }
        }

        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(read >= acknowledged, $"The writer ended by itself after {read} writes.");
    }

    private bool Remember(string line)
    {
        switch (line.Split(' '))
        {
            case [CrashWriter.Mark, "state", var writer, var value]:
                _states[writer] = int.Parse(value);
                return true;
            case [CrashWriter.Mark, "snapshot", var kept, var head]:
                _snapshots[kept] = long.Parse(head);
                return true;
            case [CrashWriter.Mark, "log", var eventId, var key, var seq]:
                Assert.Equal(_entries.GetValueOrDefault((eventId, key), long.Parse(seq)), long.Parse(seq));
                _entries[(eventId, key)] = long.Parse(seq);
                return true;
            default:
                return false;
        }
    }

    private async Task CompareAsync()
    {
        await using var bench = new StoreBench(_temporary.Path);
        foreach (var (writer, value) in _states)
        {
            IGrainState<StoredState> state = new GrainState<StoredState>();
            await bench.States.ReadStateAsync("state", GrainId.Create("crash", writer), state);
            Assert.InRange(state.State!.BestS ?? 0, value, value + 1);
        }

        foreach (var (eventId, acknowledged) in _snapshots)
        {
            var kept = (await bench.Log.ReadSnapshotAsync(eventId, CancellationToken.None))!;
            var head = (await bench.Log.GetPositionAsync(eventId, CancellationToken.None)).Head;
            Assert.InRange(kept.Head, acknowledged, head);
            Assert.Equal(CrashWriter.Erased(kept.Head), kept.Erased[0].RaceId);
        }

        foreach (var log in _entries.GroupBy(entry => entry.Key.Event))
        {
            var entries = await bench.Log.ReadAsync(log.Key, 0, int.MaxValue, CancellationToken.None);
            var keys = entries.Select(entry => Assert.IsType<RaceErased>(entry.Fact).RaceId).ToArray();
            Assert.Equal(entries.Select((_, i) => i + 1L), entries.Select(entry => entry.Seq));
            Assert.Equal(keys.Length, keys.Distinct().Count());
            Assert.All(log, entry => Assert.Equal(entry.Key.Key, keys[entry.Value - 1]));
        }
    }
}
