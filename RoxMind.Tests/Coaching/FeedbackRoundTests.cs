using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Queue;
using RoxMind.Grains.Events.Contracts;

namespace RoxMind.Tests.Coaching;

public sealed class FeedbackRoundTests
{
    private readonly Dictionary<string, int> _asked = [];

    [Fact]
    public async Task Text_that_is_being_written_is_asked_for_again_until_it_is_there()
    {
        var round = Round(10, _ => _asked["1"] < 3 ? FeedbackStatus.Writing : FeedbackStatus.Ready, races: 1);

        await round.TryAsync();

        Assert.Equal((1, true, 3), (round.Ready, round.IsOver, _asked["1"]));
    }

    [Fact]
    public async Task Postponed_text_is_tried_three_times()
    {
        var round = Round(10, race => race == "3" ? FeedbackStatus.Postponed : FeedbackStatus.Ready, races: 5);

        while (!round.IsOver)
        {
            await round.TryAsync();
        }

        Assert.Equal(4, round.Ready);
        Assert.Equal(3, _asked["3"]);
        Assert.Equal(1, _asked["5"]);
    }

    [Fact]
    public async Task Round_breaks_off_when_hardly_any_can_be_written_and_goes_on_later()
    {
        var isDown = true;
        var round = Round(2, _ => isDown ? FeedbackStatus.Postponed : FeedbackStatus.Ready, races: 50);

        await round.TryAsync();
        Assert.Equal((0, false), (round.Ready, round.IsOver));
        Assert.InRange(_asked.Count, 2, 3);
        isDown = false;
        await round.TryAsync();

        Assert.Equal((50, true), (round.Ready, round.IsOver));
    }

    [Fact]
    public async Task Round_ends_when_there_is_nothing_to_write_with()
    {
        var round = Round(2, _ => FeedbackStatus.Unable, races: 50);

        await round.TryAsync();

        Assert.Equal((0, true, true), (round.Ready, round.IsUnable, round.IsOver));
        Assert.InRange(_asked.Count, 1, 2);
    }

    private FeedbackRound Round(int atOnce, Func<string, FeedbackStatus> answer, int races) =>
        new(
            Enumerable.Range(1, races).Select(i => new AnalyzedRace(i, $"{i}", "athlete")),
            atOnce,
            race =>
            {
                _asked[race.RaceId] = _asked.GetValueOrDefault(race.RaceId) + 1;
                return Task.FromResult(answer(race.RaceId));
            }
        );
}
