using RoxMind.Grains.Athletes;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports;

[Slow]
public sealed class ImportPaceTests
{
    private const int Rows = 50;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_waits_while_too_many_of_its_results_are_to_be_analysed()
    {
        await using var cluster = await RoxMindCluster.StartAsync();
        var gate = Close(cluster);
        var window = await SentAsync(cluster);
        var pace = new ImportPace(cluster.Client, TimeProvider.System, mostWaiting: Rows - 1);

        var kept = pace.KeepAsync(window, Cancel);
        var eventId = Assert.Single(window.EventIds);
        Assert.Equal(0, (await cluster.Event(eventId).GetSummaryAsync(Cancel)).Analyzed);
        Assert.False(kept.IsCompleted);
        gate.SetResult();
        await kept;

        Assert.True((await cluster.Event(eventId).GetSummaryAsync(Cancel)).Analyzed > 0);
    }

    [Fact]
    public async Task Few_results_wait_for_nothing()
    {
        await using var cluster = await RoxMindCluster.StartAsync();
        var gate = Close(cluster);
        var window = await SentAsync(cluster);

        await new ImportPace(cluster.Client, TimeProvider.System, mostWaiting: Rows).KeepAsync(window, Cancel);

        Assert.Equal(0, (await cluster.Event(window.EventIds.Single()).GetSummaryAsync(Cancel)).Analyzed);
        gate.SetResult();
    }

    [Fact]
    public async Task Import_that_is_given_up_does_not_wait()
    {
        await using var cluster = await RoxMindCluster.StartAsync();
        var gate = Close(cluster);
        var window = await SentAsync(cluster);
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var kept = new ImportPace(cluster.Client, TimeProvider.System, mostWaiting: 1).KeepAsync(window, givenUp.Token);

        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kept);
        gate.SetResult();
    }

    /// <summary>Lets no result reach its athlete until the gate opens.</summary>
    private static TaskCompletionSource Close(RoxMindCluster cluster)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cluster.FirstStates.IsClosed = true;
        cluster.Calls.Before = context =>
            CallGate.IsTo<IAthleteGrain>(context, nameof(IAthleteGrain.RecordAsync)) ? gate.Task : Task.CompletedTask;
        return gate;
    }

    /// <summary>A window whose rows are recorded.</summary>
    private static async Task<ImportWindow> SentAsync(RoxMindCluster cluster)
    {
        var lines = Enumerable
            .Range(0, Rows)
            .Select(i => ResultLine.Of(name: $"Anna Pace{(char)('a' + (i % 25))}{(char)('a' + (i / 25))}"));
        using var stream = new MemoryStream(ResultLine.File([ResultLine.Header(), .. lines]));
        var reader = await ResultFileReader.OpenAsync(stream, ResultFiles.Request, Cancel);
        var window = await ImportWindow.ReadAsync(reader, Rows, Cancel);
        await new ImportSender(cluster.Client, "pace").SendAsync(window, Cancel);
        return window;
    }
}
