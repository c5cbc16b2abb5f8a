using System.Text;
using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Answers;

namespace RoxMind.Tests.GraphQL.Answers;

public sealed class AnswerDeskTests
{
    private static readonly DataSource s_event = new("e");
    private readonly AnswerKey _key = new(new object(), null, "{}", "everybody");
    private readonly Versions _versions = new();
    private readonly AnswerDesk _desk;

    public AnswerDeskTests() => _desk = new AnswerDesk(new AnswerCache(Options.Create(new AnswerOptions())), _versions);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_is_given_again_until_its_data_changes()
    {
        await MakeAsync(_key, "one");
        Assert.Equal("one", await FindAsync(_key));
        Assert.Equal("one", await FindAsync(_key));
        _versions.Number++;
        Assert.Null(await FindAsync(_key));
        await MakeAsync(_key, "two");
        Assert.Equal("two", await FindAsync(_key));
    }

    [Fact]
    public async Task Versions_of_another_series_are_no_older_ones()
    {
        _versions.Number = 9;
        await MakeAsync(_key, "one");
        (_versions.Series, _versions.Number) = ("second", 5);
        Assert.Null(await FindAsync(_key));
    }

    [Fact]
    public async Task Answer_that_was_made_while_its_data_changed_is_not_given_for_the_new_data()
    {
        using (var turn = await _desk.TakeAsync(_key, Stop))
        {
            var sources = new AnswerSources(_versions);
            turn.Begin(sources);
            await sources.NoteAsync(s_event, Stop);
            _versions.Number++;
            turn.Keep("either"u8.ToArray(), sources);
        }

        Assert.Null(await FindAsync(_key));
    }

    [Fact]
    public async Task Of_all_who_ask_for_new_data_at_once_one_makes_the_answer()
    {
        await MakeAsync(_key, "old");
        _versions.Number++;
        using var first = await _desk.TakeAsync(_key, Stop);
        Assert.Null(first.Answer);
        var others = Enumerable.Range(0, 20).Select(_ => _desk.TakeAsync(_key, Stop).AsTask()).ToList();
        Assert.All(others, other => Assert.False(other.IsCompleted));
        await KeepAsync(first, "new");
        foreach (var other in others)
        {
            Assert.Equal("new", Text((await other).Answer));
        }
    }

    [Fact]
    public async Task Who_waits_for_an_answer_that_fails_makes_their_own()
    {
        await MakeAsync(_key, "old");
        _versions.Number++;
        var failing = await _desk.TakeAsync(_key, Stop);
        var waiting = _desk.TakeAsync(_key, Stop).AsTask();
        Assert.False(waiting.IsCompleted);
        failing.Dispose();
        using var own = await waiting;
        Assert.Null(own.Answer);
        await KeepAsync(own, "own");
        await MakeAsync(_key, "kept");
        Assert.Equal("kept", await FindAsync(_key));
    }

    [Fact]
    public async Task Answers_of_other_audiences_variables_and_operations_are_others()
    {
        await MakeAsync(_key, "one");
        Assert.Null(await FindAsync(_key with { Audience = "admins" }));
        Assert.Null(await FindAsync(_key with { Variables = "{\"a\":1}" }));
        Assert.Null(await FindAsync(_key with { Operation = "B" }));
        Assert.Null(await FindAsync(_key with { Document = new object() }));
        Assert.Equal("one", await FindAsync(_key));
    }

    [Fact]
    public async Task Answer_is_of_all_sources_that_it_was_made_from()
    {
        using (var turn = await _desk.TakeAsync(_key, Stop))
        {
            var sources = new AnswerSources(_versions);
            turn.Begin(sources);
            await sources.NoteAsync(s_event, Stop);
            await sources.NoteAsync(new DataSource("other"), Stop);
            turn.Keep("both"u8.ToArray(), sources);
        }

        Assert.Equal("both", await FindAsync(_key));
        _versions.OfOthers++;
        Assert.Null(await FindAsync(_key));
    }

    [Fact]
    public async Task Version_is_asked_for_once_before_the_source_is_read_and_not_at_all_when_nothing_is_kept()
    {
        using var turn = await _desk.TakeAsync(_key, Stop);
        var sources = new AnswerSources(_versions);
        await sources.NoteAsync(s_event, Stop);
        Assert.Equal(0, _versions.Asked);
        turn.Begin(sources);
        await sources.NoteAsync(s_event, Stop);
        await sources.NoteAsync(s_event, Stop);
        Assert.Equal(1, _versions.Asked);
    }

    private async Task MakeAsync(AnswerKey key, string text)
    {
        using var turn = await _desk.TakeAsync(key, Stop);
        Assert.Null(turn.Answer);
        await KeepAsync(turn, text);
    }

    private async Task KeepAsync(AnswerTurn turn, string text)
    {
        var sources = new AnswerSources(_versions);
        turn.Begin(sources);
        await sources.NoteAsync(s_event, Stop);
        turn.Keep(Encoding.UTF8.GetBytes(text), sources);
    }

    private async Task<string?> FindAsync(AnswerKey key)
    {
        using var turn = await _desk.TakeAsync(key, Stop);
        return Text(turn.Answer);
    }

    private static string? Text(ReadOnlyMemory<byte>? json) =>
        json is { } some ? Encoding.UTF8.GetString(some.Span) : null;

    private sealed class Versions : IVersionReader
    {
        public string Series { get; set; } = "first";

        public long Number { get; set; } = 1;

        public long OfOthers { get; set; } = 1;

        public int Asked { get; private set; }

        public Task<DataVersion> ReadAsync(DataSource source, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(new DataVersion(Series, source == s_event ? Number : OfOthers));
        }
    }
}
