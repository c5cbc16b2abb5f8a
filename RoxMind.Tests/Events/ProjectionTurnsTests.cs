using RoxMind.Grains.Events.Projection;

namespace RoxMind.Tests.Events;

public sealed class ProjectionTurnsTests : IDisposable
{
    private readonly ProjectionTurns _turns = new();
    private int _under;
    private int _most;

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task Many_events_at_once_have_some_of_their_results_under_way()
    {
        var items = Enumerable.Range(0, 1000).ToList();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => _turns.TakeAsync(items, WorkAsync, CancellationToken.None))
        );

        Assert.All(answers, answer => Assert.Equal(items, answer));
        Assert.InRange(_most, 513, 1536);
    }

    [Fact]
    public async Task Few_results_do_not_wait_for_the_many_of_others()
    {
        var gate = new TaskCompletionSource();
        var many = Enumerable
            .Range(0, 8)
            .Select(_ =>
                _turns.TakeAsync(
                    Enumerable.Range(0, 500).ToList(),
                    async some =>
                    {
                        await gate.Task;
                        return some;
                    },
                    CancellationToken.None
                )
            )
            .ToList();

        Assert.Equal([1, 2], await _turns.TakeAsync([1, 2], WorkAsync, CancellationToken.None));

        gate.SetResult();
        await Task.WhenAll(many);
    }

    [Fact]
    public async Task Turn_that_fails_is_given_back()
    {
        var items = Enumerable.Range(0, 100).ToList();
        for (var i = 0; i < 10; i++)
        {
            await Assert.ThrowsAsync<TimeoutException>(() =>
                _turns.TakeAsync<int, int>(items, _ => throw new TimeoutException(), CancellationToken.None)
            );
        }

        Assert.Equal(items, await _turns.TakeAsync(items, WorkAsync, CancellationToken.None));
    }

    private async Task<IReadOnlyList<int>> WorkAsync(IReadOnlyList<int> items)
    {
        var now = Interlocked.Add(ref _under, items.Count);
        InterlockedMax(now);
        await Task.Yield();
        Interlocked.Add(ref _under, -items.Count);
        return items;
    }

    private void InterlockedMax(int now)
    {
        for (var seen = Volatile.Read(ref _most); now > seen; )
        {
            seen = Interlocked.CompareExchange(ref _most, now, seen);
        }
    }
}
