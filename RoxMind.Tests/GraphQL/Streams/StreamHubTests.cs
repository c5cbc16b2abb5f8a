using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RoxMind.GraphQL.Streams;
using RoxMind.GraphQL.Streams.Rings;

namespace RoxMind.Tests.GraphQL.Streams;

public sealed class StreamHubTests
{
    private readonly KeptLog _log = new("log");
    private readonly StreamHub _hub = Hub(TimeSpan.Zero, TimeProvider.System);

    [Fact]
    public async Task Members_of_a_group_share_one_reading_and_one_encoding()
    {
        var encoder = new CountingEncoder();
        _log.Append("old");
        await using var a = await JoinedAsync(encoder);
        await using var b = await JoinedAsync(encoder);
        var (readings, encoded) = (_log.Readings, encoder.Encoded);
        _log.Append("x", "y");

        Assert.Equal(["2:x", "3:y"], await TakeAsync(a, 2));
        Assert.Equal(["2:x", "3:y"], await TakeAsync(b, 2));
        Assert.Equal((1, 1), (_hub.Readings, _hub.Groups));
        Assert.Equal((readings, encoded + 2), (_log.Readings, encoder.Encoded));
    }

    [Fact]
    public async Task Each_member_replays_from_its_own_place_and_joins_without_gap_or_repeat()
    {
        _log.Append([.. Enumerable.Range(1, 300).Select(i => $"{i}")]);
        var members = new List<IAsyncEnumerator<string>>();
        foreach (var after in new[] { 0, 7, 299, 300, 150 })
        {
            members.Add(Follow(new CountingEncoder(), after));
        }

        var readings = members.ConvertAll(async member => await TakeAsync(member, 20));
        for (var i = 301; i <= 400; i++)
        {
            _log.Append($"{i}");
        }

        var starts = new[] { 0, 7, 299, 300, 150 };
        for (var i = 0; i < members.Count; i++)
        {
            var seen = await readings[i];
            seen.AddRange(await TakeAsync(members[i], 400 - starts[i] - 20));
            Assert.Equal(Enumerable.Range(starts[i] + 1, 400 - starts[i]).Select(n => $"{n}:{n}"), seen);
            await members[i].DisposeAsync();
        }
    }

    [Fact]
    public async Task Groups_of_different_audiences_get_their_own_responses()
    {
        _log.Append("w");
        await using var one = Follow(new CountingEncoder("one "), 1, audience: "one");
        await using var two = Follow(new CountingEncoder("two "), 1, audience: "two");
        var first = one.MoveNextAsync();
        var second = two.MoveNextAsync();
        _log.Append("x");
        Assert.True(await first && await second);
        Assert.Equal(("one 2:x", "two 2:x"), (one.Current, two.Current));
        Assert.Equal((1, 2), (_hub.Readings, _hub.Groups));
    }

    [Fact]
    public async Task Slow_member_is_told_where_to_resume_and_the_others_go_on()
    {
        var encoder = new CountingEncoder();
        _log.Append("1");
        var slow = Member(encoder, 0);
        await using var quick = await JoinedAsync(encoder);
        await using var reading = Text(slow);
        Assert.Equal(["1:1"], await TakeAsync(reading, 1));
        _log.Append("2");
        Assert.Equal(["2:2"], await TakeAsync(reading, 1));
        Assert.Equal(["2:2"], await TakeAsync(quick, 1));
        for (var i = 3; i <= 200; i++)
        {
            _log.Append($"{i}");
            Assert.Equal([$"{i}:{i}"], await TakeAsync(quick, 1));
        }

        Assert.Equal("after=2", slow.Resume);
        Assert.True(slow.TooSlow.IsCancellationRequested);
        await Assert.ThrowsAsync<TooSlowException>(async () => await reading.MoveNextAsync());
        await using var resumed = Follow(encoder, 2);
        Assert.Equal(Enumerable.Range(3, 198).Select(i => $"{i}:{i}"), await TakeAsync(resumed, 198));
    }

    [Fact]
    public async Task Member_that_still_replays_is_not_hurried()
    {
        _log.Append([.. Enumerable.Range(1, 10).Select(i => $"{i}")]);
        await using var quick = await JoinedAsync(new CountingEncoder(), 9);
        await using var slow = Follow(new CountingEncoder(), 0);
        Assert.Equal(["1:1"], await TakeAsync(slow, 1));
        for (var i = 11; i <= 500; i++)
        {
            _log.Append($"{i}");
            Assert.Equal([$"{i}:{i}"], await TakeAsync(quick, 1));
        }

        Assert.Equal(Enumerable.Range(2, 499).Select(i => $"{i}:{i}"), await TakeAsync(slow, 499));
    }

    [Fact]
    public async Task Member_that_replays_shares_with_the_others_what_the_ring_can_hold()
    {
        var encoder = new CountingEncoder();
        _log.Append("1");
        await using var quick = await JoinedAsync(encoder);
        await AppendAsync(2..101);
        await using var slow = Follow(encoder, 0);
        Assert.Equal(["1:1"], await TakeAsync(slow, 1));
        await AppendAsync(101..221);
        var before = encoder.Encoded;
        Assert.Equal(Enumerable.Range(2, 219).Select(i => $"{i}:{i}"), await TakeAsync(slow, 219));

        // 128 of 220 are in the ring: 2 to 92 are read again.
        Assert.Equal(91, encoder.Encoded - before);

        async Task AppendAsync(Range numbers)
        {
            for (var i = numbers.Start.Value; i < numbers.End.Value; i++)
            {
                _log.Append($"{i}");
                Assert.Equal([$"{i}:{i}"], await TakeAsync(quick, 1));
            }
        }
    }

    [Fact]
    public async Task Leaving_during_a_replay_ends_it_and_the_last_one_ends_the_reading()
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _log.Append("1", "2", "3");
        _log.BeforeEntry = seq => seq == 2 ? held.Task : Task.CompletedTask;
        using var leaving = new CancellationTokenSource();
        var member = Member(new CountingEncoder(), 0);
        var reading = member.GetAsyncEnumerator(leaving.Token);
        Assert.True(await reading.MoveNextAsync());
        var next = reading.MoveNextAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await reading.DisposeAsync();
        Assert.Equal((0, 0), (_hub.Readings, _hub.Groups));
    }

    [Fact]
    public async Task Erased_content_is_not_shown_to_those_who_come_later_or_lag()
    {
        var encoder = new CountingEncoder();
        _log.Append("name");
        await using var lagging = await JoinedAsync(encoder);
        await using var quick = await JoinedAsync(encoder);
        _log.Append("secret");
        Assert.Equal(["2:secret"], await TakeAsync(quick, 1));
        _log.Replace(2, "gone");
        _log.Append("erase");
        Assert.Equal(["3:erase"], await TakeAsync(quick, 1));
        Assert.Equal(["2:gone", "3:erase"], await TakeAsync(lagging, 2));
        await using var late = Follow(encoder, 1);
        Assert.Equal(["2:gone", "3:erase"], await TakeAsync(late, 2));
    }

    [Fact]
    public async Task Stream_that_cannot_be_read_ends_with_an_error_and_can_be_followed_again()
    {
        _log.Fault = new InvalidOperationException("broken");
        await using (var member = Follow(new CountingEncoder(), 0))
        {
            Assert.Equal(["fault broken"], await TakeAsync(member, 1));
            Assert.False(await member.MoveNextAsync());
        }

        _log.Fault = null;
        _log.Append("x");
        await using var again = Follow(new CountingEncoder(), 0);
        Assert.Equal(["1:x"], await TakeAsync(again, 1));
    }

    [Fact]
    public async Task Log_that_ends_ends_its_members_behind_the_last_entry()
    {
        await using var member = Follow(new CountingEncoder(), 0);
        var first = member.MoveNextAsync();
        _log.Append("1", "2");
        Assert.True(await first);
        _log.End();
        Assert.Equal(["2:2"], await TakeAsync(member, 1));
        Assert.False(await member.MoveNextAsync());
        await using var late = Follow(new CountingEncoder(), 0);
        Assert.Equal(["1:1", "2:2"], await TakeAsync(late, 2));
        Assert.False(await late.MoveNextAsync());
    }

    [Fact]
    public async Task States_start_with_the_newest()
    {
        var states = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var stream = LiveStream.States("states", cancellationToken => states.Reader.ReadAllAsync(cancellationToken));
        var key = new GroupKey("states", "q", null, "", "");
        await using var one = Text(_hub.Follow(key, stream, new CountingEncoder()));
        states.Writer.TryWrite("a");
        Assert.Equal(["a"], await TakeAsync(one, 1));
        states.Writer.TryWrite("b");
        Assert.Equal(["b"], await TakeAsync(one, 1));
        await using var two = Text(_hub.Follow(key, stream, new CountingEncoder()));
        Assert.Equal(["b"], await TakeAsync(two, 1));
        states.Writer.TryWrite("c");
        states.Writer.Complete();
        Assert.Equal(["c"], await TakeAsync(one, 1));
        Assert.Equal(["c"], await TakeAsync(two, 1));
        Assert.False(await one.MoveNextAsync() || await two.MoveNextAsync());
    }

    [Fact]
    public async Task First_entry_after_a_pause_is_told_at_once_and_what_follows_it_together()
    {
        var clock = new FakeTimeProvider();
        var hub = Hub(TimeSpan.FromSeconds(1), clock);
        _log.Append("w");
        await using var member = Text(
            hub.Follow(new GroupKey("log", "query", null, string.Empty, "all"), _log.Follow(0), new CountingEncoder())
        );
        Assert.Equal(["1:w"], await TakeAsync(member, 1));
        var taking = TakeAsync(member, 1);
        _log.Append("x");
        Assert.Equal(["2:x"], await taking);

        taking = TakeAsync(member, 1);
        _log.Append("y", "z");
        while (!taking.IsCompleted)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.True(clock.GetUtcNow() - clock.Start >= TimeSpan.FromSeconds(1), "the pause was not kept");
        Assert.Equal(["3:y"], await taking);
        taking = TakeAsync(member, 1);
        Assert.True(taking.IsCompleted, "what was there already came later");
        Assert.Equal(["4:z"], await taking);
    }

    private static StreamHub Hub(TimeSpan sendEvery, TimeProvider clock) =>
        new(
            Options.Create(
                new StreamOptions
                {
                    MaxBehind = 128,
                    MaxBehindBytes = 64 * 1024,
                    SendEvery = sendEvery,
                }
            ),
            clock
        );

    /// <summary>A member that has taken what was there: entries from now on reach it through its group.</summary>
    private async Task<IAsyncEnumerator<string>> JoinedAsync(CountingEncoder encoder, long after = 0)
    {
        var member = Follow(encoder, after);
        await TakeAsync(member, 1);
        return member;
    }

    private StreamMember Member(CountingEncoder encoder, long after, string audience = "all") =>
        _hub.Follow(new GroupKey("log", "query", null, string.Empty, audience), _log.Follow(after), encoder);

    private IAsyncEnumerator<string> Follow(CountingEncoder encoder, long after, string audience = "all") =>
        Text(Member(encoder, after, audience));

    private static IAsyncEnumerator<string> Text(StreamMember member)
    {
        return TextsAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);

        async IAsyncEnumerable<string> TextsAsync()
        {
            await foreach (var responses in member.WithCancellation(TestContext.Current.CancellationToken))
            {
                foreach (var response in responses)
                {
                    yield return Encoding.UTF8.GetString(response.Span);
                }
            }
        }
    }

    private static async Task<List<string>> TakeAsync(IAsyncEnumerator<string> member, int count)
    {
        var taken = new List<string>();
        while (taken.Count < count)
        {
            Assert.True(await member.MoveNextAsync());
            taken.Add(member.Current);
        }

        return taken;
    }
}
