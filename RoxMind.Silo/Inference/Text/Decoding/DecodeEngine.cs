using System.Diagnostics;
using RoxMind.Silo.Inference.Text.Models;

namespace RoxMind.Silo.Inference.Text.Decoding;

/// <summary>
/// One thread that writes all texts of the silo, a token of each text under way in a step. A text joins between two steps, as
/// soon as a slot is free, and leaves when it ends. The rows of a step are kept dense: the last text moves into the place of
/// one that left, where its cache can be moved. A step allocates nothing.
/// </summary>
internal sealed partial class DecodeEngine : IDisposable
{
    /// <summary>Prompts that are read between two steps, so that texts under way don't stop for many that join at once.</summary>
    private const int MostPromptsBetweenSteps = 4;

    private readonly TextModel _model;
    private readonly ILogger<DecodeEngine> _logger;
    private readonly TimeSpan _drainTime;
    private readonly TextCache _cache;
    private readonly PromptRun _prompts;
    private readonly StepRun _steps;
    private readonly TokenRules _rules;
    private readonly WaitingTexts _waiting;
    private readonly ActiveRows _rows;
    private readonly EngineMeter _meter = new();
    private readonly Thread _thread;
    private long _stopsAt = long.MaxValue;

    /// <summary>Takes the memory, tries the model, and starts the thread.</summary>
    /// <param name="model">The model; the engine does not dispose it.</param>
    /// <param name="options">Limits.</param>
    /// <param name="logger">Hears of faults.</param>
    /// <exception cref="TextModelException">The graph does not keep its cache in place.</exception>
    public DecodeEngine(TextModel model, DecodeEngineOptions options, ILogger<DecodeEngine> logger)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        (_model, _logger, _drainTime) = (model, logger, options.DrainTime);
        Width = Math.Min(options.Context, model.Config.ContextLength);
        _cache = new TextCache(model.Graph, options.Slots, Width);
        _prompts = new PromptRun(model.Graph, _cache, model.Adapter);
        _steps = new StepRun(model.Graph, _cache, model.Adapter);
        _rules = new TokenRules(model.Tokenizer.Tokens, model.Config.EndTokens);
        _waiting = new WaitingTexts(options.Queue);
        _rows = new ActiveRows(options.Slots, _cache.CanMove, _steps);
        try
        {
            CacheCheck.Run(model, _prompts, _steps, Width);
        }
        catch
        {
            Release();
            throw;
        }

        _thread = new Thread(Run) { IsBackground = true, Name = "text engine" };
        _thread.Start();
    }

    /// <summary>Most tokens of prompt and text together.</summary>
    public int Width { get; }

    /// <summary>What was done so far.</summary>
    public EngineStatistics Statistics => _meter.Read(_waiting.Count);

    /// <summary>Asks for a text.</summary>
    public Admission Submit(GenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Prompt.Count == 0 || request.MaxTokens < 1)
        {
            throw new ArgumentException("A text needs a prompt and room for a token.", nameof(request));
        }

        if (request.Prompt.Count >= Width)
        {
            return new Admission.PromptTooLong(request.Prompt.Count, Width);
        }

        var generation = new Generation(request with { MaxTokens = Math.Min(request.MaxTokens, Width) });
        return _waiting.TryAdd(generation) ? new Admission.Accepted(generation)
            : _waiting.IsClosed ? new Admission.Stopping()
            : new Admission.QueueFull(_waiting.Count);
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
        Volatile.Write(ref _stopsAt, Stopwatch.GetTimestamp() + (long)(_drainTime.TotalSeconds * Stopwatch.Frequency));
        foreach (var waiting in _waiting.Close())
        {
            waiting.Finish(GenerationEnd.Stopped);
        }

        _thread.Join();
        Release();
    }

    private void Run()
    {
        while (_rows.Count > 0 || _waiting.Wait())
        {
            DropUnwanted();
            Admit();
            if (_rows.Count > 0)
            {
                Step();
            }
        }
    }

    private void DropUnwanted()
    {
        var isLate = Stopwatch.GetTimestamp() > Volatile.Read(ref _stopsAt);
        for (var row = _rows.Count - 1; row >= 0; row--)
        {
            if (_rows[row] is { } text && (isLate || text.Generation.IsCanceled))
            {
                Leave(row, isLate ? GenerationEnd.Stopped : GenerationEnd.Canceled);
            }
        }
    }

    private void Admit()
    {
        for (var prompts = 0; prompts < MostPromptsBetweenSteps && _rows.Free is var row and >= 0; prompts++)
        {
            if (_waiting.TryTake() is not { } generation)
            {
                return;
            }

            if (generation.IsCanceled)
            {
                generation.Finish(GenerationEnd.Canceled);
                continue;
            }

            Join(row, generation);
        }
    }

    private void Join(int row, Generation generation)
    {
        var text = new ActiveText(generation);
        _rows.Join(row, text);
        try
        {
            var logits = _prompts.Run(row, [.. generation.Request.Prompt]);
            _steps.Begin(row, text.Cached);
            _meter.CountPrompt();
            Advance(row, text, logits);
        }
#pragma warning disable CA1031 // Handed to the one who asked; the other texts go on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogStepFailed(fault, 1);
            Leave(row, GenerationEnd.Failed, fault);
        }
    }

    private void Step()
    {
        _meter.BeginStep();
        var computed = 0;
        try
        {
            for (var row = 0; row < _rows.Count; row++)
            {
                if (_rows[row] is { } text)
                {
                    _steps.Append(row, text.Cached++, text.Next);
                }
                else
                {
                    _steps.Idle(row);
                }
            }

            _steps.Run(_rows.Count);
            _meter.BeginChoice();
            // From the last row on, as a text that leaves draws the last one, which has had its turn, into its place.
            for (var row = _rows.Count - 1; row >= 0; row--)
            {
                if (_rows[row] is { } text)
                {
                    Advance(row, text, _steps.Logits(row));
                    computed++;
                }
            }
        }
#pragma warning disable CA1031 // Handed to those who asked; the engine goes on with other texts.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogStepFailed(fault, _rows.Count);
            for (var row = _rows.Count - 1; row >= 0; row--)
            {
                Leave(row, GenerationEnd.Failed, fault);
            }
        }

        _meter.EndStep(computed, _rows.Count);
    }

    private void Advance(int row, ActiveText text, Span<float> logits)
    {
        GenerationEnd end;
        try
        {
            end = text.Advance(logits, _rules, Width);
        }
#pragma warning disable CA1031 // A text's own constraint may be at fault: handed to the one who asked, the others go on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogStepFailed(fault, 1);
            Leave(row, GenerationEnd.Failed, fault);
            return;
        }

        if (end != GenerationEnd.None)
        {
            Leave(row, end);
        }
    }

    private void Leave(int row, GenerationEnd end, Exception? fault = null) =>
        _rows.Leave(row)?.Generation.Finish(end, fault);

    private void Release()
    {
        _steps.Dispose();
        _prompts.Dispose();
        _cache.Dispose();
    }
}
