using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding;

/// <summary>
/// One thread that writes some of the silo's texts, a token of each in a step. A text joins between two steps, as soon as a
/// slot is free, and leaves when it ends. The rows of a step are kept dense: the last text moves into the place of one that
/// left, where its cache can be moved. A step allocates nothing.
/// </summary>
internal sealed partial class DecodeLane : IDisposable
{
    /// <summary>Prompts that are read between two steps, so that texts under way don't stop for many that join at once.</summary>
    private const int MostPromptsBetweenSteps = 4;

    private readonly WaitingTexts _waiting;
    private readonly ILogger _logger;
    private readonly int _width;
    private readonly TextCache _cache;
    private readonly PromptRun _prompts;
    private readonly StepRun _steps;
    private readonly TokenRules _rules;
    private readonly ActiveRows _rows;
    private readonly EngineMeter _meter = new();
    private readonly Thread _thread;
    private long _stopsAt = long.MaxValue;

    /// <summary>Takes the memory.</summary>
    /// <param name="model">The model; the lane does not dispose it.</param>
    /// <param name="slots">Texts at a time.</param>
    /// <param name="width">Most tokens of a text with its prompt.</param>
    /// <param name="waiting">Where its texts come from; other lanes may take from there too.</param>
    /// <param name="logger">Hears of faults.</param>
    public DecodeLane(TextModel model, int slots, int width, WaitingTexts waiting, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(model);
        (_waiting, _logger, _width) = (waiting, logger, width);
        _cache = new TextCache(model.Graph, slots, width);
        _prompts = new PromptRun(model.Graph, _cache, model.Adapter);
        _steps = new StepRun(model.Graph, _cache, model.Adapter);
        _rules = new TokenRules(model.Tokenizer.Tokens, model.Config.EndTokens);
        _rows = new ActiveRows(slots, _cache.CanMove, _steps);
        _thread = new Thread(Run) { IsBackground = true, Name = "text engine" };
    }

    /// <summary>What was done so far.</summary>
    public EngineStatistics Statistics => _meter.Read();

    /// <summary>Tries the model.</summary>
    /// <exception cref="TextModelException">The graph does not keep its cache in place.</exception>
    public void Check(TextModel model) => CacheCheck.Run(model, _prompts, _steps, _width);

    /// <summary>Starts the thread.</summary>
    public void Start() => _thread.Start();

    /// <summary>Has texts that are still under way at a time, by <see cref="Stopwatch"/>, be ended then.</summary>
    public void StopAt(long timestamp) => Volatile.Write(ref _stopsAt, timestamp);

    /// <summary>Returns when no texts wait nor will, and those under way have ended.</summary>
    public void Join() => _thread.Join();

    /// <summary>Gives the memory back; the thread has ended, or was not started.</summary>
    public void Dispose()
    {
        _steps.Dispose();
        _prompts.Dispose();
        _cache.Dispose();
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
            end = text.Advance(logits, _rules, _width);
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
}
