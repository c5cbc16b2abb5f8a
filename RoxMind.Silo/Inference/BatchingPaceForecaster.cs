using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Models.Serving;
using RoxMind.Silo.Telemetry;

namespace RoxMind.Silo.Inference;

/// <summary>
/// Forecasts for the whole silo, one computation at a time. Who finds nobody at it computes the own forecast there and then:
/// that takes a tenth of a millisecond, less than waking another thread and being woken by it. What arrives meanwhile is
/// queued for one thread, which takes what waits, up to a batch, computes it checkpoint by checkpoint and answers. It does
/// not wait for a batch to fill: what arrives meanwhile is the next batch, so an idle silo answers at once and a busy one
/// in full batches. A caller never computes for another.
/// </summary>
internal sealed class BatchingPaceForecaster : IPaceForecaster, IDisposable
{
    private readonly Func<PaceModel> _model;
    private readonly Channel<PaceRequest> _queue;
    private readonly PaceRequest[] _requests;
    private readonly PaceQuery[] _queries;
    private readonly ImmutableArray<PaceStep>[] _answers;
    private readonly PaceBatch _memory;

    // Of those who have many races at once: as many as there were of them at the same time.
    private readonly ConcurrentBag<PaceBatch> _spare = [];
    private readonly bool _answersAtOnce;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Thread _thread;

    /// <summary>Starts the thread.</summary>
    /// <param name="model">The model in use; asked anew for every batch.</param>
    /// <param name="options">Limits.</param>
    public BatchingPaceForecaster(Func<PaceModel> model, PaceForecasterOptions options)
    {
        _model = model;
        _queue = Channel.CreateBounded<PaceRequest>(
            new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true }
        );
        _requests = new PaceRequest[options.BatchSize];
        _queries = new PaceQuery[options.BatchSize];
        _answers = new ImmutableArray<PaceStep>[options.BatchSize];
        _memory = new PaceBatch(options.BatchSize);
        _answersAtOnce = options.AnswersAtOnceWhenIdle;
        _thread = new Thread(Run) { IsBackground = true, Name = "pace forecaster" };
        _thread.Start();
    }

    /// <summary>How many requests wait for a batch.</summary>
    public int Waiting => _queue.Reader.Count;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The silo is shutting down.</exception>
    public ValueTask<ImmutableArray<PaceStep>> ForecastAsync(PaceQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<ImmutableArray<PaceStep>>(cancellationToken);
        }

        // Who waits goes first: nobody overtakes the queue, and the thread soon has its turn.
#pragma warning disable VSTHRD103 // Takes a free turn or none: with no time to wait it does not block.
        return _answersAtOnce && Waiting == 0 && _turn.Wait(0, CancellationToken.None)
            ? ForecastHere(query)
            : QueueAsync(query, cancellationToken);
#pragma warning restore VSTHRD103
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ImmutableArray<PaceStep>>> ForecastAllAsync(
        IReadOnlyList<PaceQuery> queries,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(queries);
        var memory = _spare.TryTake(out var spare) ? spare : new PaceBatch(_requests.Length);
        var (model, answers) = (_model(), new ImmutableArray<PaceStep>[queries.Count]);
        var done = 0;
        foreach (var some in queries.Chunk(_requests.Length))
        {
            cancellationToken.ThrowIfCancellationRequested();
            model.Forecast(some, answers.AsSpan(done, some.Length), memory);
            SiloMeter.Forecast(some.Length);
            done += some.Length;
        }

        // Not after a fault: nobody knows what it left there.
        _spare.Add(memory);
        return ValueTask.FromResult<IReadOnlyList<ImmutableArray<PaceStep>>>(answers);
    }

    /// <summary>Takes no more requests and returns when all that were taken are answered.</summary>
    public void Dispose()
    {
        if (_queue.Writer.TryComplete())
        {
            _thread.Join();
            _turn.Wait();
            _turn.Dispose();
        }
    }

    private ValueTask<ImmutableArray<PaceStep>> ForecastHere(PaceQuery query)
    {
        try
        {
            _model().Forecast([query], _answers, _memory);
            SiloMeter.Forecast(1);
            return ValueTask.FromResult(_answers[0]);
        }
#pragma warning disable CA1031 // Handed to the one who asked, as from the queue.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return ValueTask.FromException<ImmutableArray<PaceStep>>(exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<ImmutableArray<PaceStep>> QueueAsync(PaceQuery query, CancellationToken cancellationToken)
    {
        var request = new PaceRequest(query, cancellationToken);
        try
        {
            await _queue.Writer.WriteAsync(request, cancellationToken);
            SiloMeter.ForecastsWaiting.Add(1);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("The forecaster takes no more requests.", closed);
        }

        return await request.AnswerAsync();
    }

    private void Run()
    {
        while (WaitForWork())
        {
            _turn.Wait();
            try
            {
                for (var count = Take(); count > 0; count = Take())
                {
                    Answer(count);
                }
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    private void Answer(int count)
    {
        var model = _model();
        try
        {
            model.Forecast(_queries.AsSpan(0, count), _answers, _memory);
            SiloMeter.Forecast(count);
        }
#pragma warning disable CA1031 // One request of the batch is at fault: each is answered by itself, and hears of its own.
        catch (Exception)
#pragma warning restore CA1031
        {
            AnswerOneByOne(model, count);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            _requests[i].TrySetResult(_answers[i]);
        }
    }

    private void AnswerOneByOne(PaceModel model, int count)
    {
        for (var i = 0; i < count; i++)
        {
            try
            {
                _requests[i].TrySetResult(model.Forecast(_queries[i]));
            }
#pragma warning disable CA1031 // Handed to the one who asked.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _requests[i].TrySetException(exception);
            }
        }
    }

    private bool WaitForWork()
    {
#pragma warning disable VSTHRD002 // This thread has nothing else to do.
        return _queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    /// <summary>Takes what waits; requests whose caller gave up are left out.</summary>
    private int Take()
    {
        var count = 0;
        while (count < _requests.Length && _queue.Reader.TryRead(out var request))
        {
            SiloMeter.ForecastsWaiting.Add(-1);
            if (!request.EndIfCanceled())
            {
                (_requests[count], _queries[count]) = (request, request.Query);
                count++;
            }
        }

        return count;
    }
}
