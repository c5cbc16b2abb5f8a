using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Tests.Storage;

/// <summary>
/// The process that <see cref="CrashTests"/> kills: it writes without end and prints a line for every write that was
/// acknowledged. It ends by itself when nobody reads its lines any more.
/// </summary>
public sealed class CrashWriter
{
    /// <summary>Names the data folder.</summary>
    public const string FolderVariable = "ROXMIND_CRASH_FOLDER";

    /// <summary>Begins every line that is an acknowledgement.</summary>
    public const string Mark = "ack";

    private const int StateWriters = 12;
    private const int LogWriters = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Writes_until_killed()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(folder is null, "Only the crash test starts this.");
        await using var bench = new StoreBench(folder);
        await using var lines = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var output = TextWriter.Synchronized(lines);
#pragma warning disable CA2025 // All of them end before the store is disposed.
        var writers = Enumerable.Range(0, StateWriters).Select(i => WriteStatesAsync(bench, i, output));
        var keeper = KeepAsync(bench, output);
        var appenders = Enumerable.Range(0, LogWriters).Select(i => AppendAsync(bench, i, output));
#pragma warning restore CA2025
        await Assert.ThrowsAsync<IOException>(() => Task.WhenAll([.. writers, .. appenders, keeper]));
    }

    private static async Task WriteStatesAsync(StoreBench bench, int writer, TextWriter output)
    {
        var grain = GrainId.Create("crash", $"{writer}");
        IGrainState<StoredState> state = new GrainState<StoredState>();
        await bench.States.ReadStateAsync("state", grain, state, Cancel);
        while (!Cancel.IsCancellationRequested)
        {
            state.State!.BestS = (state.State.BestS ?? 0) + 1;
            await bench.States.WriteStateAsync("state", grain, state, Cancel);
            await output.WriteLineAsync($"{Mark} state {writer} {state.State.BestS}");
        }
    }

    private static async Task AppendAsync(StoreBench bench, int writer, TextWriter output)
    {
        var eventId = $"event-{writer % 2}";
        var next = (await bench.Log.GetPositionAsync(eventId, Cancel)).Head * LogWriters;
        while (!Cancel.IsCancellationRequested)
        {
            // The second key of one append is the first key of the next: it must not be written twice.
            var drafts = new[] { Draft(writer, next), Draft(writer, ++next) };
            var receipts = await bench.Log.AppendAsync(eventId, drafts, projectedTo: null, Cancel);
            foreach (var (draft, receipt) in drafts.Zip(receipts))
            {
                await output.WriteLineAsync($"{Mark} log {eventId} {draft.Key} {receipt.Seq}");
            }
        }
    }

    private static async Task KeepAsync(StoreBench bench, TextWriter output)
    {
        const string EventId = "event-0";
        var nothing = new CourseSnapshot("1", CourseEffects.None, 0, IsExact: false);
        while (!Cancel.IsCancellationRequested)
        {
            // The first one waits for the first entry, and lets the others write it.
            await Task.Yield();
            var head = (await bench.Log.GetPositionAsync(EventId, Cancel)).Head;
            var erased = new ErasedSnapshot(Erased(head), [head]);
            var snapshot = new EventSnapshot(head, null, false, false, 0, 0, [], [], [erased], nothing);
            if (head > 0 && await bench.Log.WriteSnapshotAsync(EventId, snapshot, Cancel))
            {
                await output.WriteLineAsync($"{Mark} snapshot {EventId} {head}");
            }
        }
    }

    /// <summary>What a snapshot of an entry holds: long enough for many pages of the store.</summary>
    public static string Erased(long head) => new((char)('a' + (head % 26)), 40_000);

    private static LogDraft Draft(int writer, long number) =>
        new($"{writer}:{number}", new RaceErased($"{writer}:{number}"));
}
