using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RoxMind.Inference.Decoding.Drafts;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding;

/// <summary>
/// Writes all texts of the silo, in as many lanes as the graph can be run side by side: each lane has its own slots, and takes
/// the next text that waits when one is free.
/// </summary>
internal sealed class DecodeEngine : IDisposable
{
    private readonly TimeSpan _drainTime;
    private readonly WaitingTexts _waiting;
    private readonly DecodeLane[] _lanes;

    /// <summary>Takes the memory, tries the model, and starts the lanes.</summary>
    /// <param name="model">The model; the engine does not dispose it.</param>
    /// <param name="options">Limits.</param>
    /// <param name="logger">Hears of faults.</param>
    /// <exception cref="TextModelException">The graph does not keep its cache in place.</exception>
    public DecodeEngine(TextModel model, DecodeEngineOptions options, ILogger<DecodeEngine> logger)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        _drainTime = options.DrainTime;
        Width = Math.Min(options.Context, model.Config.ContextLength);
        _waiting = new WaitingTexts(options.Queue);
        var (lanes, drafts) = (Math.Min(model.Graph.Lanes, options.Slots), new TokenDrafts());
        _lanes =
        [
            .. Enumerable
                .Range(0, lanes)
                .Select(lane => new DecodeLane(model, (options.Slots + lane) / lanes, Width, _waiting, drafts, logger)),
        ];
        try
        {
            var readsOn = _lanes[0].Check(model);
            Array.ForEach(_lanes, lane => lane.Prepare(model, readsOn));
        }
        catch
        {
            Array.ForEach(_lanes, lane => lane.Dispose());
            throw;
        }

        Array.ForEach(_lanes, lane => lane.Start());
    }

    /// <summary>Most tokens of prompt and text together.</summary>
    public int Width { get; }

    /// <summary>What was done so far.</summary>
    public EngineStatistics Statistics =>
        EngineStatistics.Sum(_lanes.Select(lane => lane.Statistics)) with
        {
            Waiting = _waiting.Count,
        };

    /// <summary>Asks for a text.</summary>
    public EngineReply Submit(GenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Prompt.Count == 0 || request.MaxTokens < 1)
        {
            throw new ArgumentException("A text needs a prompt and room for a token.", nameof(request));
        }

        if (request.Prompt.Count >= Width)
        {
            return new EngineReply.PromptTooLong(request.Prompt.Count, Width);
        }

        var generation = new Generation(request with { MaxTokens = Math.Min(request.MaxTokens, Width) });
        return _waiting.TryAdd(generation) ? new EngineReply.Accepted(generation)
            : _waiting.IsClosed ? new EngineReply.Stopping()
            : new EngineReply.QueueFull(_waiting.Count);
    }

    /// <summary>Gives a text up: its slot, or its place in the queue, is free before the next step.</summary>
    public void Cancel(Generation generation)
    {
        ArgumentNullException.ThrowIfNull(generation);
        generation.Cancel();
        if (_waiting.Remove(generation))
        {
            generation.Finish(GenerationEnd.Canceled);
        }
    }

    /// <summary>
    /// Takes no more texts and ends those that wait; returns when those under way have ended, or were ended as their time was up.
    /// </summary>
    public void Dispose()
    {
        var end = Stopwatch.GetTimestamp() + (long)(_drainTime.TotalSeconds * Stopwatch.Frequency);
        Array.ForEach(_lanes, lane => lane.StopAt(end));
        foreach (var waiting in _waiting.Close())
        {
            waiting.Finish(GenerationEnd.Stopped);
        }

        foreach (var lane in _lanes)
        {
            lane.Join();
            lane.Dispose();
        }
    }
}
