using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Tests.Events;

public sealed class RaceReassignmentTests
{
    private readonly LogWithFaults _log = new();
    private readonly RaceResult _result = new SyntheticEvent("moves").Result("Anna Moved", 1);

    [Fact]
    public async Task Move_back_after_a_move_that_seemed_to_fail_is_the_last_word()
    {
        var (journal, reassignment) = await RecordedAsync();
        await reassignment.MoveAsync(_result.RaceId, "athlete", CancellationToken.None);
        _log.After = () => throw new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() =>
            reassignment.MoveAsync(_result.RaceId, "other", CancellationToken.None)
        );
        _log.After = () => Task.CompletedTask;

        await reassignment.MoveAsync(_result.RaceId, "athlete", CancellationToken.None);
        await journal.RecoverAsync(CancellationToken.None);

        Assert.Equal("athlete", journal.ReadModel.Find(_result.RaceId)!.AthleteId);
        Assert.Equal("athlete", _log.Entries.AthleteOf(_result));
    }

    [Fact]
    public async Task Move_on_its_way_into_the_log_is_waited_for_also_when_it_fails()
    {
        var (_, reassignment) = await RecordedAsync();
        var answer = new TaskCompletionSource();
        _log.After = () => answer.Task;
        var move = reassignment.MoveAsync(_result.RaceId, "other", CancellationToken.None);

        var settled = reassignment.SettledAsync();
        Assert.False(settled.IsCompleted);
        answer.SetException(new TimeoutException());

        await settled;
        await Assert.ThrowsAsync<TimeoutException>(() => move);
    }

    private async Task<(EventJournal Journal, RaceReassignment Reassignment)> RecordedAsync()
    {
        var journal = new EventJournal("moves", _log, new CourseEstimator(new SyntheticModels()));
        await journal.RecoverAsync(CancellationToken.None);
        await journal.AppendAsync([new LogDraft("r", new ResultRecorded(_result))], null, CancellationToken.None);
        return (journal, new RaceReassignment(journal, new NoIndex()));
    }
}
