using Microsoft.Extensions.Options;
using RoxMind.GraphQL.Answers;

namespace RoxMind.Tests.GraphQL.Answers;

public sealed class AnswerCacheTests
{
    private const int Capacity = 20_000;
    private readonly object _document = new();
    private readonly AnswerCache _cache = new(Options.Create(new AnswerOptions { AnswerCacheBytes = Capacity }));

    [Fact]
    public void Memory_is_bounded_and_what_is_used_stays()
    {
        _cache.Keep(Key("used"), Answer(1, 100));
        for (var i = 0; i < 200; i++)
        {
            _cache.Keep(Key($"{i}"), Answer(1, 1000));
            Assert.NotNull(_cache.Find(Key("used")));
            Assert.InRange(_cache.Size, 1, Capacity);
        }

        Assert.Null(_cache.Find(Key("0")));
        Assert.NotNull(_cache.Find(Key("199")));
        Assert.InRange(_cache.Count, 2, 20);
    }

    [Fact]
    public void One_answer_does_not_take_the_room_of_all()
    {
        _cache.Keep(Key("small"), Answer(1, 100));
        _cache.Keep(Key("large"), Answer(1, Capacity / 2));
        Assert.Null(_cache.Find(Key("large")));
        Assert.NotNull(_cache.Find(Key("small")));
    }

    [Fact]
    public void Memory_of_what_goes_is_given_back_in_full()
    {
        var now = Versions(1);
        var begun = _cache.FindOrBegin(Key("a"), now, out var isMine);
        Assert.True(isMine);
        begun.Complete(new byte[1000]);
        _cache.Keep(Key("a"), begun);
        Assert.InRange(_cache.Size, 1000, 2000);
        _cache.Drop(Key("a"), begun);
        Assert.Equal((0L, 0), (_cache.Size, _cache.Count));
    }

    [Fact]
    public void An_older_answer_replaces_no_newer_one()
    {
        var newer = Answer(7, 10);
        _cache.Keep(Key("a"), newer);
        _cache.Keep(Key("a"), Answer(6, 10));
        Assert.Same(newer, _cache.Find(Key("a")));
        Assert.Same(newer, _cache.FindOrBegin(Key("a"), Versions(6), out var isMine));
        Assert.False(isMine);
    }

    [Fact]
    public void What_is_dropped_is_that_answer_and_none_in_its_place()
    {
        var begun = _cache.FindOrBegin(Key("a"), Versions(1), out _);
        var next = _cache.FindOrBegin(Key("a"), Versions(2), out var isMine);
        Assert.True(isMine);
        _cache.Drop(Key("a"), begun);
        Assert.Same(next, _cache.Find(Key("a")));
    }

    private AnswerKey Key(string variables) => new(_document, null, variables, "everybody");

    private static KeptAnswer Answer(long version, int length)
    {
        var answer = new KeptAnswer(Versions(version));
        answer.Complete(new byte[length]);
        return answer;
    }

    private static Dictionary<DataSource, DataVersion> Versions(long number) =>
        new() { [new DataSource("e")] = new DataVersion("series", number) };
}
