using Microsoft.Extensions.Logging;
using RoxMind.Inference.Decoding.Caches;
using RoxMind.Inference.Decoding.Drafts;
using RoxMind.Inference.Decoding.Generations;
using RoxMind.Inference.Folders;
using RoxMind.Inference.Models;

namespace RoxMind.Inference.Decoding;

/// <summary>
/// The texts under way in a lane. A step writes a token of each, or several where it can be guessed how they go on. The rows of a step
/// are kept dense: the last text moves into the place of one that left, where its cache can be moved. A step allocates nothing.
/// </summary>
internal sealed partial class LaneTexts : IDisposable
{
    private readonly ILogger _logger;
    private readonly int _width;
    private readonly TokenDrafts _drafts;
    private readonly TextCache _cache;
    private readonly PromptRun _prompts;
    private readonly StepRun _steps;
    private readonly TokenRules _rules;
    private readonly HeldPrompts _held;
    private readonly EngineMeter _meter = new();
    private DraftRuns? _guessed;
    private bool _readsOn;

    /// <summary>Takes the memory.</summary>
    /// <param name="model">The model.</param>
    /// <param name="slots">Texts at a time.</param>
    /// <param name="width">Most tokens of a text with its prompt.</param>
    /// <param name="drafts">Guesses how texts go on.</param>
    /// <param name="logger">Hears of faults.</param>
    public LaneTexts(TextModel model, int slots, int width, TokenDrafts drafts, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(model);
        (_logger, _width, _drafts) = (logger, width, drafts);
        _cache = new TextCache(model.Graph, slots, width);
        _prompts = new PromptRun(model.Graph, _cache, model.Adapter);
        _steps = new StepRun(model.Graph, _cache, model.Adapter);
        _rules = new TokenRules(model.Tokenizer.Tokens, model.Config.EndTokens);
        _held = new HeldPrompts(slots);
        Rows = new ActiveRows(slots, _cache.CanMove, _steps, _held);
    }

    /// <summary>Which text is where.</summary>
    public ActiveRows Rows { get; }

    /// <summary>What was done so far.</summary>
    public EngineStatistics Statistics => _meter.Read();

    /// <summary>Tries the model: what is found holds for every lane of it.</summary>
    /// <returns>Whether several tokens can follow what is in the cache in one run.</returns>
    /// <exception cref="TextModelException">The graph does not keep its cache in place.</exception>
    public bool Check(TextModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        CacheCheck.Run(model, _prompts, _steps, _width);
        return _cache.CanMove && CacheCheck.ReadsOn(model, _prompts);
    }

    /// <summary>Prepares for what can be saved with the model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="readsOn">See <see cref="Check"/>.</param>
    public void Prepare(TextModel model, bool readsOn)
    {
        ArgumentNullException.ThrowIfNull(model);
        _readsOn = readsOn;
        if (_readsOn && DraftRun.Suits(model.Graph))
        {
            _guessed = new DraftRuns(model, _cache, _drafts, run => CacheCheck.ReadsSeveral(model, _prompts, run));
        }
    }

    /// <summary>Reads a text's prompt into a free row and chooses its first token.</summary>
    public void Join(int row, Generation generation)
    {
        ArgumentNullException.ThrowIfNull(generation);
        var text = new ActiveText(generation, _drafts);
        Rows.Join(row, text);
        try
        {
            int[] prompt = [.. generation.Request.Prompt];
            var known = _readsOn ? _held.Shared(row, prompt) : 0;
            _held.Forget(row);
            var logits = _prompts.Run(row, known, prompt.AsSpan(known));
            _held.Hold(row, prompt);
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

    /// <summary>Writes on in every row.</summary>
    public void Step()
    {
        _meter.BeginStep();
        var written = 0;
        try
        {
            written =
                _guessed is not null && Guess(_guessed) is { } run ? StepGuessed(run, _guessed.Plan) : StepTogether();
        }
#pragma warning disable CA1031 // Handed to those who asked; the engine goes on with other texts.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogStepFailed(fault, Rows.Count);
            for (var row = Rows.Count - 1; row >= 0; row--)
            {
                Leave(row, GenerationEnd.Failed, fault);
            }
        }

        _meter.EndStep(written, Rows.Count);
    }

    /// <summary>Takes a row's text out, if there is one, and tells whoever waits for it.</summary>
    public void Leave(int row, GenerationEnd end, Exception? fault = null) =>
        Rows.Leave(row)?.Generation.Finish(end, fault);

    /// <inheritdoc/>
    public void Dispose()
    {
        _guessed?.Dispose();
        _steps.Dispose();
        _prompts.Dispose();
        _cache.Dispose();
    }

    /// <returns>See <see cref="DraftRuns.Choose"/>.</returns>
    private DraftRun? Guess(DraftRuns runs)
    {
        runs.Plan.Begin();
        for (var row = 0; row < Rows.Count; row++)
        {
            // There are no empty rows among them where caches can be moved.
            runs.Plan.Add(Rows[row]!.Recent, _width - Rows[row]!.Cached - 1);
        }

        return runs.Choose();
    }

    /// <summary>A token of each text, in one run.</summary>
    private int StepTogether()
    {
        for (var row = 0; row < Rows.Count; row++)
        {
            if (Rows[row] is { } text)
            {
                _steps.Append(row, text.Cached++, text.Next);
            }
            else
            {
                _steps.Idle(row);
            }
        }

        _steps.Run(Rows.Count);
        _meter.BeginChoice();
        var written = 0;
        // From the last row on, as a text that leaves draws the last one, which has had its turn, into its place.
        for (var row = Rows.Count - 1; row >= 0; row--)
        {
            if (Rows[row] is { } text)
            {
                Advance(row, text, _steps.Logits(row));
                written++;
            }
        }

        _meter.EndChoice();
        return written;
    }

    /// <summary>Of each text as many tokens as were guessed right, and one more.</summary>
    private int StepGuessed(DraftRun run, DraftPlan plan)
    {
        var written = 0;
        // From the last rows on, as a text that leaves draws the last one, which has had its turn, into its place.
        for (var first = (Rows.Count - 1) / run.Rows * run.Rows; first >= 0; first -= run.Rows)
        {
            run.Begin(first);
            var end = Math.Min(first + run.Rows, Rows.Count);
            for (var row = first; row < end; row++)
            {
                run.Add(Rows[row]!.Cached, Rows[row]!.Next, plan.Of(row));
            }

            run.Run();
            _meter.BeginChoice();
            for (var row = end - 1; row >= first; row--)
            {
                written += Advance(row, run, row - first, plan.Of(row));
            }

            _meter.EndChoice();
        }

        return written;
    }

    /// <returns>How many tokens were written.</returns>
    private int Advance(int row, DraftRun run, int place, ReadOnlySpan<int> draft)
    {
        var (text, written) = (Rows[row]!, 0);
        bool goesOn;
        do
        {
            _steps.Note(row, text.Cached++);
            goesOn = Advance(row, text, run.Logits(place, written));
            written++;
        } while (goesOn && written <= draft.Length && text.Next == draft[written - 1]);

        return written;
    }

    /// <returns>Whether the text goes on.</returns>
    private bool Advance(int row, ActiveText text, Span<float> logits)
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
            return false;
        }

        if (end == GenerationEnd.None)
        {
            return true;
        }

        Leave(row, end);
        return false;
    }
}
