using System.Collections.Concurrent;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Tests.Coaching;

/// <summary>A writer whose texts a test can hold up, fail and count.</summary>
internal sealed class ScriptedWriter : IFeedbackWriter
{
    private const string Opening = "You finished.";

    private readonly ConcurrentQueue<(string RaceId, bool IsInteractive)> _asked = new();
    private string _model = "scripted 1";
    private Func<string, CancellationToken, Task>? _middle;
    private Func<string, FallbackReason?>? _fallback;
    private int _atOnce;
    private int _mostAtOnce;

    /// <summary>Name and version that it says it has.</summary>
    public string Model
    {
        get => Volatile.Read(ref _model);
        set => Volatile.Write(ref _model, value);
    }

    /// <summary>Runs for a race between the first piece of its text and the rest; it may wait or fail.</summary>
    public Func<string, CancellationToken, Task>? Middle
    {
        get => Volatile.Read(ref _middle);
        set => Volatile.Write(ref _middle, value);
    }

    /// <summary>Why the text of a race is not the model's; null when it is.</summary>
    public Func<string, FallbackReason?>? Fallback
    {
        get => Volatile.Read(ref _fallback);
        set => Volatile.Write(ref _fallback, value);
    }

    /// <summary>Every text that was asked for.</summary>
    public IReadOnlyCollection<(string RaceId, bool IsInteractive)> Asked => _asked;

    /// <summary>How many were written at a time at most.</summary>
    public int MostAtOnce => Volatile.Read(ref _mostAtOnce);

    /// <inheritdoc/>
    public ValueTask<string> GetModelAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Model);

    /// <inheritdoc/>
    public async ValueTask<Feedback> WriteAsync(
        RaceResult race,
        RaceAnalysis analysis,
        IProgress<TextPiece>? progress,
        bool isInteractive,
        CancellationToken cancellationToken
    )
    {
        _asked.Enqueue((race.RaceId, isInteractive));
        InterlockedMax(Interlocked.Increment(ref _atOnce));
        try
        {
            progress?.Report(new TextPiece(Opening, Restart: false));
            if (Middle is { } middle)
            {
                await middle(race.RaceId, cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }

        if (Fallback?.Invoke(race.RaceId) is { } reason)
        {
            progress?.Report(new TextPiece("Planned.", Restart: true));
            return new Feedback("Planned.", "planner", Grounded: true) { Fallback = reason, Detail = "As scripted." };
        }

        var rest = $" {Model} says so on {analysis.ModelVersion}.";
        progress?.Report(new TextPiece(rest, Restart: false));
        return new Feedback(Opening + rest, Model, Grounded: true) { Facts = [new StatedFact("finish", "1:30:00")] };
    }

    private void InterlockedMax(int value)
    {
        int most;
        do
        {
            most = Volatile.Read(ref _mostAtOnce);
        } while (value > most && Interlocked.CompareExchange(ref _mostAtOnce, value, most) != most);
    }
}
