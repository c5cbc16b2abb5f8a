using System.Runtime.CompilerServices;
using RoxMind.GraphQL.Streams;

namespace RoxMind.Tests.GraphQL.Streams;

/// <summary>A log in memory whose readings can be held up and broken.</summary>
internal sealed class KeptLog(string key)
{
    private readonly Lock _gate = new();
    private readonly List<string> _entries = [];
    private TaskCompletionSource _grown = NewSignal();
    private int _readings;
    private bool _isEnded;

    /// <summary>How often it was read from its source.</summary>
    public int Readings => _readings;

    /// <summary>Stands before every entry of a reading from a position.</summary>
    public Func<long, Task> BeforeEntry { get; set; } = _ => Task.CompletedTask;

    /// <summary>Makes readings fail.</summary>
    public Exception? Fault { get; set; }

    public void Append(params string[] entries) => Change(() => _entries.AddRange(entries));

    public void Replace(long seq, string entry) => Change(() => _entries[(int)seq - 1] = entry);

    public void End() => Change(() => _isEnded = true);

    public LiveStream<string> Follow(long after) =>
        LiveStream.Log(
            key,
            after,
            new LogReading<string>
            {
                HeadAsync = _ => Fault is null ? Task.FromResult((long)Count) : Task.FromException<long>(Fault),
                Read = ReadAsync,
                SeqOf = entry => long.Parse(entry.Split(':')[0]),
                Retracts = entry => entry.EndsWith("erase", StringComparison.Ordinal),
            }
        );

    private int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    private async IAsyncEnumerable<string> ReadAsync(
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _readings);
        var seq = after;
        while (true)
        {
            seq++;
            Task grown;
            while (true)
            {
                lock (_gate)
                {
                    grown = _grown.Task;
                    if (seq <= _entries.Count)
                    {
                        break;
                    }

                    if (_isEnded)
                    {
                        yield break;
                    }
                }

                await grown.WaitAsync(cancellationToken);
            }

            await BeforeEntry(seq).WaitAsync(cancellationToken);
            yield return $"{seq}:{_entries[(int)seq - 1]}";
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource grown;
        lock (_gate)
        {
            change();
            grown = _grown;
            _grown = NewSignal();
        }

        grown.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
