using CsCheck;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel.Snapshots;

namespace RoxMind.Tests.Storage.Contract;

public abstract class EventLogContract : StoreContract
{
    private const string Event = "S8 2026 Köln";

    [Fact]
    public async Task Log_without_entries_is_empty()
    {
        await AppendAsync(Event, []);

        Assert.Equal(new LogPosition(0, 0), await Bench.Log.GetPositionAsync(Event, Cancel));
        Assert.Empty(await ReadAllAsync(Event));
        Assert.Empty(await Bench.Log.GetEventIdsAsync(Cancel));
    }

    [Fact]
    public async Task Entries_appended_are_read_in_order_also_after_a_restart()
    {
        var receipts = await AppendAsync(Event, ["a", "b"]);
        var committed = Bench.Clock.GetUtcNow();
        Bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await AppendAsync(Event, ["c"]);
        await Bench.ReopenAsync();

        var entries = await ReadAllAsync(Event);

        Assert.Equal([new LogReceipt(1, true, committed), new LogReceipt(2, true, committed)], receipts);
        Assert.Equal(
            [
                new FeedEntry(1, committed, new RaceErased("a")),
                new FeedEntry(2, committed, new RaceErased("b")),
                new FeedEntry(3, committed.AddMinutes(1), new RaceErased("c")),
            ],
            entries
        );
        Assert.Equal(new LogPosition(3, 0), await Bench.Log.GetPositionAsync(Event, Cancel));
    }

    [Fact]
    public async Task Snapshot_of_the_last_entry_is_kept_and_one_of_before_is_not()
    {
        await AppendAsync(Event, ["a", "b"]);

        Assert.False(await Bench.Log.WriteSnapshotAsync(Event, Snapshot(1), Cancel));
        Assert.Null(await Bench.Log.ReadSnapshotAsync(Event, Cancel));
        Assert.True(await Bench.Log.WriteSnapshotAsync(Event, Snapshot(2), Cancel));
        await Bench.ReopenAsync();
        Assert.Equal(2, (await Bench.Log.ReadSnapshotAsync(Event, Cancel))?.Head);
        await AppendAsync(Event, ["c"]);
        Assert.True(await Bench.Log.WriteSnapshotAsync(Event, Snapshot(3), Cancel));
        Assert.Equal(3, (await Bench.Log.ReadSnapshotAsync(Event, Cancel))?.Head);
    }

    [Fact]
    public async Task Replaced_content_takes_the_snapshot_with_it()
    {
        await AppendAsync(Event, ["a"]);
        await Bench.Log.WriteSnapshotAsync(Event, Snapshot(1), Cancel);

        await Bench.Log.ReplaceAsync(Event, new Dictionary<long, EventFact> { [1] = new RaceErased("gone") }, Cancel);

        Assert.Null(await Bench.Log.ReadSnapshotAsync(Event, Cancel));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("half of it")]
    [InlineData("another word")]
    [InlineData("another format")]
    public async Task Snapshot_that_cannot_be_read_is_none(string damage)
    {
        await AppendAsync(Event, ["a"]);
        await Bench.Log.WriteSnapshotAsync(Event, Snapshot(1), Cancel);
        var (format, data) = (await Bench.LogStore.ReadSnapshotAsync(Event, Cancel))!.Value;
        var damaged = damage switch
        {
            "garbage" => [0xff, 0, 0xff, 0],
            "half of it" => data[..(data.Length / 2)],
            "another word" => Replaced(data, "Köln"u8, "Bern?"u8),
            _ => data,
        };
        Assert.True(damage == "another format" || !damaged.SequenceEqual(data));
        format = damage == "another format" ? 99 : format;
        Assert.True(await Bench.LogStore.WriteSnapshotAsync(Event, 1, format, damaged, Cancel));

        Assert.Null(await Bench.Log.ReadSnapshotAsync(Event, Cancel));
        Assert.Single(await ReadAllAsync(Event));
    }

    [Fact]
    public async Task Replaced_analyses_are_let_go_of_and_nothing_else_changes()
    {
        await AppendFactsAsync([
            new AnalysisReady("one", "athlete", 4000, 3900, null, "1"),
            new RaceErased("two"),
            new AnalysisReady("one", "athlete", 4000, 3950, null, "2"),
        ]);
        await Bench.Log.WriteSnapshotAsync(Event, Snapshot(3), Cancel);
        var replaced = new AnalysisReplaced("one", "athlete", 4000);

        // What was erased meanwhile stays erased, and what is not there is passed over.
        await Bench.Log.CompactAsync(
            Event,
            new Dictionary<long, AnalysisReplaced>
            {
                [1] = replaced,
                [2] = new("two", "athlete", 4000),
                [9] = replaced,
            },
            Cancel
        );
        await Bench.Log.CompactAsync("unknown", new Dictionary<long, AnalysisReplaced> { [1] = replaced }, Cancel);

        Assert.Equal(
            [replaced, new RaceErased("two"), new AnalysisReady("one", "athlete", 4000, 3950, null, "2")],
            (await ReadAllAsync(Event)).Select(entry => entry.Fact)
        );
        Assert.Equal(3, (await Bench.Log.ReadSnapshotAsync(Event, Cancel))?.Head);
    }

    [Fact]
    public async Task Entries_are_read_in_pages()
    {
        await AppendAsync(Event, ["a", "b", "c", "d"]);

        var page = await Bench.Log.ReadAsync(Event, after: 1, count: 2, Cancel);

        Assert.Equal([2, 3], page.Select(entry => entry.Seq));
        Assert.Empty(await Bench.Log.ReadAsync(Event, after: 4, count: 2, Cancel));
    }

    [Fact]
    public async Task Key_sent_again_gets_the_first_receipt_and_writes_nothing()
    {
        var first = await AppendAsync(Event, ["a", "b"]);
        Bench.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await AppendAsync(Event, ["b", "c", "a", "c"]);

        Assert.Equal(first[1] with { IsNew = false }, again[0]);
        Assert.Equal((3, true), (again[1].Seq, again[1].IsNew));
        Assert.Equal(first[0] with { IsNew = false }, again[2]);
        Assert.Equal(again[1] with { IsNew = false }, again[3]);
        Assert.Equal(["a", "b", "c"], (await ReadAllAsync(Event)).Select(Name));
    }

    [Fact]
    public async Task Key_of_another_event_is_new()
    {
        await AppendAsync(Event, ["a"]);

        var other = await AppendAsync("S8 2026 Wien", ["a"]);

        Assert.Equal((1, true), (other[0].Seq, other[0].IsNew));
    }

    [Fact]
    public async Task Appends_at_the_same_time_number_every_event_without_gaps()
    {
        var sample = 0;
        var batches = Gen.Select(Gen.Int[0, 2], Gen.String[Gen.Char['a', 'h'], 1, 1].Array[0, 12]).Array[1, 40];
        await batches.SampleAsync(
            async appends =>
            {
                var prefix = $"event {Interlocked.Increment(ref sample)}/";
                var receipts = await Task.WhenAll(
                    appends.Select(append => AppendAsync(prefix + append.Item1, append.Item2))
                );

                for (var at = 0; at <= 2; at++)
                {
                    var entries = await ReadAllAsync(prefix + at);
                    var mine = appends
                        .Zip(receipts)
                        .Where(pair => pair.First.Item1 == at)
                        .SelectMany(pair => pair.First.Item2.Zip(pair.Second))
                        .ToArray();

                    Assert.Equal(Enumerable.Range(1, entries.Count).Select(n => (long)n), entries.Select(e => e.Seq));
                    Assert.Equal(mine.Select(pair => pair.First).ToHashSet(), entries.Select(Name).ToHashSet());
                    Assert.Equal(entries.Count, mine.Count(pair => pair.Second.IsNew));
                    Assert.All(mine, pair => Assert.Equal(pair.First, Name(entries[(int)pair.Second.Seq - 1])));
                    Assert.Equal(entries.Count, (await Bench.Log.GetPositionAsync(prefix + at, Cancel)).Head);
                }
            },
            iter: 60,
            threads: 1
        );
    }

    [Fact]
    public async Task Cursor_moves_forward_only()
    {
        await AppendAsync(Event, ["a", "b", "c"], projectedTo: 2);
        await AppendAsync(Event, [], projectedTo: 1);
        Assert.Equal(new LogPosition(3, 2), await Bench.Log.GetPositionAsync(Event, Cancel));

        await AppendAsync(Event, [], projectedTo: 3);
        await AppendAsync(Event, [], projectedTo: null);
        Assert.Equal(new LogPosition(3, 3), await Bench.Log.GetPositionAsync(Event, Cancel));
    }

    [Fact]
    public async Task Cursor_beyond_the_last_entry_is_refused_with_its_drafts()
    {
        await AppendAsync(Event, ["a"]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => AppendAsync(Event, ["b"], projectedTo: 3));

        Assert.Equal(new LogPosition(1, 0), await Bench.Log.GetPositionAsync(Event, Cancel));
        Assert.Equal(["a"], (await ReadAllAsync(Event)).Select(Name));
    }

    [Fact]
    public async Task Removed_event_is_listed_again_once_something_is_recorded()
    {
        await AppendAsync("gone", ["a", $"{EventRemoved.KeyPrefix}1"]);
        await AppendAsync("stays", ["a"]);
        Assert.Equal(["stays"], await Bench.Log.GetEventIdsAsync(Cancel));

        await AppendAsync("gone", ["b"]);

        Assert.Equal(["gone", "stays"], await Bench.Log.GetEventIdsAsync(Cancel));
    }

    [Fact]
    public async Task Events_behind_their_head_are_the_work_left()
    {
        await AppendAsync("behind", ["a", "b"], projectedTo: 1);
        await AppendAsync("done", ["a"], projectedTo: 1);
        await Bench.ReopenAsync();

        Assert.Equal(["behind", "done"], await Bench.Log.GetEventIdsAsync(Cancel));
        Assert.Equal(["behind"], await Bench.Log.GetUnprojectedAsync(Cancel));
    }

    [Fact]
    public async Task Follower_is_behind_until_it_has_moved_to_the_head_also_after_a_restart()
    {
        await AppendAsync("one", ["a", "b", "c"]);
        await AppendAsync("two", ["a"]);
        Assert.Equal(
            [new FollowerPosition("one", 0, 3), new FollowerPosition("two", 0, 1)],
            await Bench.Log.GetBehindAsync("texts", Cancel)
        );

        await Bench.Log.MoveAsync("one", "texts", 2, Cancel);
        await Bench.Log.MoveAsync("two", "texts", 1, Cancel);
        await Bench.ReopenAsync();

        Assert.Equal([new FollowerPosition("one", 2, 3)], await Bench.Log.GetBehindAsync("texts", Cancel));
        Assert.Equal(2, (await Bench.Log.GetBehindAsync("another", Cancel)).Count);
        await AppendAsync("two", ["b"]);
        Assert.Equal(["one", "two"], (await Bench.Log.GetBehindAsync("texts", Cancel)).Select(at => at.EventId));
    }

    [Fact]
    public async Task Follower_moves_forward_only_and_never_past_the_last_entry()
    {
        await AppendAsync(Event, ["a", "b", "c"]);
        await Bench.Log.MoveAsync(Event, "texts", 2, Cancel);
        await Bench.Log.MoveAsync(Event, "texts", 1, Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Bench.Log.MoveAsync(Event, "texts", 4, Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bench.Log.MoveAsync("none", "texts", 1, Cancel));

        Assert.Equal([new FollowerPosition(Event, 2, 3)], await Bench.Log.GetBehindAsync("texts", Cancel));
    }

    [Fact]
    public async Task Entry_replaced_keeps_its_number_time_and_key()
    {
        await AppendAsync(Event, ["a", "b", "c"]);
        var before = await ReadAllAsync(Event);
        Bench.Clock.Advance(TimeSpan.FromMinutes(1));

        await Bench.Log.ReplaceAsync(Event, new Dictionary<long, EventFact> { [2] = new EventClosed(7) }, Cancel);

        var after = await ReadAllAsync(Event);
        Assert.Equal([before[0], before[1] with { Fact = new EventClosed(7) }, before[2]], after);
        Assert.Equal(2, (await AppendAsync(Event, ["b"]))[0].Seq);
    }

    [Fact]
    public async Task Replacement_of_an_entry_that_is_not_there_replaces_none()
    {
        await AppendAsync(Event, ["a"]);
        var replacements = new Dictionary<long, EventFact> { [1] = new EventClosed(1), [2] = new EventClosed(2) };

        await Assert.ThrowsAsync<KeyNotFoundException>(() => Bench.Log.ReplaceAsync(Event, replacements, Cancel));

        Assert.Equal("a", Name((await ReadAllAsync(Event))[0]));
    }

    [Fact]
    public async Task Append_of_a_whole_event_is_one_operation()
    {
        var keys = Enumerable.Range(0, 8_000).Select(i => $"race {i}").ToArray();

        var receipts = await AppendAsync(Event, keys);

        Assert.Equal(8_000, receipts[^1].Seq);
        Assert.Equal(keys, (await ReadAllAsync(Event)).Select(Name));
    }

    private static string Name(FeedEntry entry) => Assert.IsType<RaceErased>(entry.Fact).RaceId;

    private Task<IReadOnlyList<LogReceipt>> AppendAsync(
        string eventId,
        IReadOnlyList<string> keys,
        long? projectedTo = null
    ) =>
        Bench.Log.AppendAsync(
            eventId,
            [.. keys.Select(key => new LogDraft(key, new RaceErased(key)))],
            projectedTo,
            Cancel
        );

    private Task<IReadOnlyList<FeedEntry>> ReadAllAsync(string eventId) =>
        Bench.Log.ReadAsync(eventId, after: 0, count: int.MaxValue, Cancel);

    private Task<IReadOnlyList<LogReceipt>> AppendFactsAsync(EventFact[] facts) =>
        Bench.Log.AppendAsync(Event, [.. facts.Select((fact, at) => new LogDraft($"{at}", fact))], null, Cancel);

    private static byte[] Replaced(byte[] data, ReadOnlySpan<byte> word, ReadOnlySpan<byte> another)
    {
        var at = data.AsSpan().IndexOf(word);
        return [.. data[..at], .. another, .. data[(at + word.Length)..]];
    }

    private static EventSnapshot Snapshot(long head) =>
        new(
            head,
            "S8 2026 Köln",
            false,
            false,
            0,
            0,
            [],
            [],
            [],
            new CourseSnapshot("1", CourseEffects.None, 0, false)
        );
}
