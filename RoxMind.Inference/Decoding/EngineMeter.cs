using System.Diagnostics;

namespace RoxMind.Inference.Decoding;

/// <summary>Counts what a lane's thread does; read by any thread.</summary>
internal sealed class EngineMeter
{
    private long _steps;
    private long _tokens;
    private long _prompts;
    private long _stepTicks;
    private long _choiceTicks;
    private long _allocated;
    private int _active;
    private long _stepBegan;
    private long _choiceBegan;
    private long _allocatedBefore;

    /// <summary>A prompt was read.</summary>
    public void CountPrompt()
    {
        Volatile.Write(ref _prompts, _prompts + 1);
        Volatile.Write(ref _tokens, _tokens + 1);
    }

    /// <summary>A step begins.</summary>
    public void BeginStep()
    {
        _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        _stepBegan = Stopwatch.GetTimestamp();
    }

    /// <summary>The graph was computed, and tokens are chosen.</summary>
    public void BeginChoice() => _choiceBegan = Stopwatch.GetTimestamp();

    /// <summary>Tokens were chosen.</summary>
    public void EndChoice() => Volatile.Write(ref _choiceTicks, _choiceTicks + Stopwatch.GetTimestamp() - _choiceBegan);

    /// <summary>A step ended.</summary>
    /// <param name="tokens">Tokens it gave.</param>
    /// <param name="active">Texts that go on.</param>
    public void EndStep(int tokens, int active)
    {
        var now = Stopwatch.GetTimestamp();
        Volatile.Write(ref _stepTicks, _stepTicks + now - _stepBegan);
        Volatile.Write(ref _allocated, _allocated + GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore);
        Volatile.Write(ref _tokens, _tokens + tokens);
        Volatile.Write(ref _active, active);
        Volatile.Write(ref _steps, _steps + 1);
    }

    /// <summary>What was done so far.</summary>
    public EngineStatistics Read() =>
        new()
        {
            Steps = Volatile.Read(ref _steps),
            Tokens = Volatile.Read(ref _tokens),
            Prompts = Volatile.Read(ref _prompts),
            StepTime = EngineStatistics.Duration(Volatile.Read(ref _stepTicks)),
            ChoiceTime = EngineStatistics.Duration(Volatile.Read(ref _choiceTicks)),
            AllocatedInSteps = Volatile.Read(ref _allocated),
            Active = Volatile.Read(ref _active),
        };
}
