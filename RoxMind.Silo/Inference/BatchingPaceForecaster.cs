using System.Collections.Immutable;
using System.Threading.Channels;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Models;

namespace RoxMind.Silo.Inference;

/// <summary>
/// One thread that forecasts for the whole silo: it takes what waits, up to a batch, computes it checkpoint by checkpoint
/// and answers. It does not wait for a batch to fill: what arrives meanwhile is the next batch, so an idle silo answers at
/// once and a busy one in full batches.
/// </summary>
internal sealed class BatchingPaceForecaster : IPaceForecaster, IDisposable
{
    private readonly Func<PaceModel> _model;
    private readonly Channel<PaceRequest> _queue;
    private readonly PaceRequest[] _requests;
    private readonly PaceQuery[] _queries;
    private readonly ImmutableArray<PaceStep>[] _answers;
    private readonly PaceBatch _memory;
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
        _thread = new Thread(Run) { IsBackground = true, Name = "pace forecaster" };
        _thread.Start();
    }

    /// <summary>How many requests wait for a batch.</summary>
    public int Waiting => _queue.Reader.Count;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The silo is shutting down.</exception>
    public async ValueTask<ImmutableArray<PaceStep>> ForecastAsync(PaceQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        var request = new PaceRequest(query, cancellationToken);
        try
        {
            await _queue.Writer.WriteAsync(request, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("The forecaster takes no more requests.", closed);
        }

        return await request.AnswerAsync();
    }

    /// <summary>Takes no more requests and returns when all that were taken are answered.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _thread.Join();
    }

    private void Run()
    {
        while (WaitForWork())
        {
            var count = Take();
            if (count == 0)
            {
                continue;
            }

            Answer(count);
        }
    }

    private void Answer(int count)
    {
        var model = _model();
        try
        {
            model.Forecast(_queries.AsSpan(0, count), _answers, _memory);
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
            if (!request.EndIfCanceled())
            {
                (_requests[count], _queries[count]) = (request, request.Query);
                count++;
            }
        }

        return count;
    }
}
