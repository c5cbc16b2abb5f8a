using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RoxMind.Inference.Decoding.Drafts;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding;

/// <summary>
/// One thread that writes some of the silo's texts. A text joins between two steps, as soon as a slot is free, and leaves when it ends.
/// </summary>
internal sealed class DecodeLane : IDisposable
{
    /// <summary>Prompts that are read between two steps, so that texts under way don't stop for many that join at once.</summary>
    private const int MostPromptsBetweenSteps = 4;

    private readonly WaitingTexts _waiting;
    private readonly LaneTexts _texts;
    private readonly Thread _thread;
    private long _stopsAt = long.MaxValue;

    /// <summary>Takes the memory.</summary>
    /// <param name="model">The model; the lane does not dispose it.</param>
    /// <param name="slots">Texts at a time.</param>
    /// <param name="width">Most tokens of a text with its prompt.</param>
    /// <param name="waiting">Where its texts come from; other lanes may take from there too.</param>
    /// <param name="drafts">Guesses how texts go on; other lanes may use it too.</param>
    /// <param name="logger">Hears of faults.</param>
    public DecodeLane(TextModel model, int slots, int width, WaitingTexts waiting, TokenDrafts drafts, ILogger logger)
    {
        _waiting = waiting;
        _texts = new LaneTexts(model, slots, width, drafts, logger);
        _thread = new Thread(Run) { IsBackground = true, Name = "text engine" };
    }

    /// <summary>What was done so far.</summary>
    public EngineStatistics Statistics => _texts.Statistics;

    /// <inheritdoc cref="LaneTexts.Check"/>
    public bool Check(TextModel model) => _texts.Check(model);

    /// <inheritdoc cref="LaneTexts.Prepare"/>
    public void Prepare(TextModel model, bool readsOn) => _texts.Prepare(model, readsOn);

    /// <summary>Starts the thread.</summary>
    public void Start() => _thread.Start();

    /// <summary>Has texts that are still under way at a time, by <see cref="Stopwatch"/>, be ended then.</summary>
    public void StopAt(long timestamp) => Volatile.Write(ref _stopsAt, timestamp);

    /// <summary>Returns when no texts wait nor will, and those under way have ended.</summary>
    public void Join() => _thread.Join();

    /// <summary>Gives the memory back; the thread has ended, or was not started.</summary>
    public void Dispose() => _texts.Dispose();

    private void Run()
    {
        while (_texts.Rows.Count > 0 || _waiting.Wait())
        {
            DropUnwanted();
            Admit();
            if (_texts.Rows.Count > 0)
            {
                _texts.Step();
            }
        }
    }

    private void DropUnwanted()
    {
        var isLate = Stopwatch.GetTimestamp() > Volatile.Read(ref _stopsAt);
        for (var row = _texts.Rows.Count - 1; row >= 0; row--)
        {
            if (_texts.Rows[row] is { } text && (isLate || text.Generation.IsCanceled))
            {
                _texts.Leave(row, isLate ? GenerationEnd.Stopped : GenerationEnd.Canceled);
            }
        }
    }

    private void Admit()
    {
        for (var prompts = 0; prompts < MostPromptsBetweenSteps && _texts.Rows.Free is var row and >= 0; prompts++)
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

            _texts.Join(row, generation);
        }
    }
}
