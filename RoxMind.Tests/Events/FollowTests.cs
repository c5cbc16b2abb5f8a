using CsCheck;
using Orleans.Runtime;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Tests.Events;

[Slow]
public sealed class FollowTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    private static int _events;

    [Fact]
    public Task Every_listener_sees_every_entry_once_in_order_however_often_it_reconnects() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 40], Gen.Int[1, 30].Array[0, 8].Array[1, 4])
            .SampleAsync(
                async (writers, each, reconnects) =>
                {
                    var place = new SyntheticEvent($"follow {Interlocked.Increment(ref _events)}");
                    var field = place.Field(writers * each);
                    var listening = reconnects.Select(after => ListenAsync(place, after, field.Length * 2)).ToArray();
                    var writing = field.Chunk(each).Select(part => WriteAsync(place, part));

                    await Task.WhenAll(writing);
                    var seen = await Task.WhenAll(listening);

                    // An analysis that came when the course was hardly known may have been made again by now.
                    var log = await cluster.Log.ReadAsync(place.Id, 0, field.Length * 2, CancellationToken.None);
                    Assert.Equal(field.Length * 2, log.Count);
                    Assert.All(seen, entries => Assert.Equal(log, entries));
                },
                iter: 10
            );

    [Fact]
    public async Task Listener_far_behind_what_is_in_memory_misses_nothing()
    {
        var place = new SyntheticEvent("far behind");
        var grain = cluster.Event(place.Id);
        var field = place.Field(1500);
        await using var slow = grain.Follow(0, CancellationToken.None).GetAsyncEnumerator();
        await grain.RecordAsync([field[0]], CancellationToken.None);
        Assert.True(await slow.MoveNextAsync());

        await grain.RecordAndAnalyzeAsync(field[1..]);

        for (var seq = 1; seq <= 3000; seq++)
        {
            Assert.Equal(seq, slow.Current.Seq);
            Assert.True(seq == 3000 || await slow.MoveNextAsync());
        }

        Assert.Equal(
            Enumerable.Range(1001, 2000),
            (await ListenAsync(place, [], 3000, after: 1000)).Select(entry => (int)entry.Seq)
        );
    }

    [Fact]
    public async Task Listener_goes_on_where_it_was_after_the_event_was_deactivated()
    {
        var place = new SyntheticEvent("deactivated");
        var grain = cluster.Event(place.Id);
        var field = place.Field(30);
        await grain.RecordAndAnalyzeAsync(field[..10]);
        var seen = await ListenAsync(place, [], 20);

        await grain.AsReference<Orleans.Core.Internal.IGrainManagementExtension>().DeactivateOnIdle();
        await grain.RecordAndAnalyzeAsync(field[10..]);

        seen.AddRange(await ListenAsync(place, [], 60, after: seen[^1].Seq));
        Assert.Equal(await cluster.Log.ReadAsync(place.Id, 0, int.MaxValue, CancellationToken.None), seen);
        Assert.Equal(30, (await grain.GetSummaryAsync(CancellationToken.None)).Analyzed);
    }

    [Fact]
    public async Task Listener_who_waits_does_not_keep_an_event_that_is_to_end()
    {
        var place = new SyntheticEvent("kept");
        var grain = cluster.Event(place.Id);
        await grain.RecordAndAnalyzeAsync(place.Field(3));
        await using var waiting = grain.Follow(6, CancellationToken.None).GetAsyncEnumerator();
        var next = waiting.MoveNextAsync().AsTask();
        var before = await grain.GetVersionAsync(CancellationToken.None);

        await grain.AsReference<Orleans.Core.Internal.IGrainManagementExtension>().DeactivateOnIdle();

        // The waiting would end by itself when half of the time has passed in which calls are to be answered: far too late for others.
        var after = await grain.GetVersionAsync(CancellationToken.None);
        Assert.NotEqual(before.Activation, after.Activation);
        Assert.False(await next);
    }

    [Fact]
    public async Task Listener_who_waits_hears_of_the_next_entry()
    {
        var place = new SyntheticEvent("waiting");
        var waiting = ListenAsync(place, [], 2);
        Assert.False(waiting.IsCompleted);

        await cluster.Event(place.Id).RecordAsync([place.Result("Anna")], CancellationToken.None);

        Assert.Equal([1, 2], (await waiting).Select(entry => (int)entry.Seq));
    }

    private async Task WriteAsync(SyntheticEvent place, RaceResult[] part)
    {
        foreach (var batch in part.Chunk(7))
        {
            await cluster.Event(place.Id).RecordAsync(batch, CancellationToken.None);
        }
    }

    /// <summary>Reads up to an entry, coming back after each given number of entries.</summary>
    private async Task<List<FeedEntry>> ListenAsync(SyntheticEvent place, int[] reconnects, long upTo, long after = 0)
    {
        var entries = new List<FeedEntry>();
        foreach (var count in reconnects.Append(int.MaxValue))
        {
            var left = count;
            await foreach (var entry in cluster.Event(place.Id).Follow(after, CancellationToken.None))
            {
                entries.Add(entry);
                after = entry.Seq;
                if (after == upTo)
                {
                    return entries;
                }

                if (--left == 0)
                {
                    break;
                }
            }
        }

        return entries;
    }
}
