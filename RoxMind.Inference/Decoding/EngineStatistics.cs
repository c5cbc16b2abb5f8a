using System.Diagnostics;

namespace RoxMind.Inference.Decoding;

/// <summary>What an engine has done so far.</summary>
internal readonly record struct EngineStatistics
{
    /// <summary>Times that every text under way went on, by a token or by several that were guessed.</summary>
    public long Steps { get; init; }

    /// <summary>Tokens written.</summary>
    public long Tokens { get; init; }

    /// <summary>Prompts read.</summary>
    public long Prompts { get; init; }

    /// <summary>Time in steps, of all lanes together.</summary>
    public TimeSpan StepTime { get; init; }

    /// <summary>Time of it that went into choosing tokens.</summary>
    public TimeSpan ChoiceTime { get; init; }

    /// <summary>Bytes that steps have allocated.</summary>
    public long AllocatedInSteps { get; init; }

    /// <summary>Texts under way.</summary>
    public int Active { get; init; }

    /// <summary>Texts that wait.</summary>
    public int Waiting { get; init; }

    /// <summary>A duration by the ticks of <see cref="Stopwatch"/>.</summary>
    public static TimeSpan Duration(long ticks) => Stopwatch.GetElapsedTime(0, ticks);

    /// <summary>What several lanes have done together.</summary>
    public static EngineStatistics Sum(IEnumerable<EngineStatistics> lanes) =>
        lanes.Aggregate(
            default(EngineStatistics),
            (sum, lane) =>
                new EngineStatistics
                {
                    Steps = sum.Steps + lane.Steps,
                    Tokens = sum.Tokens + lane.Tokens,
                    Prompts = sum.Prompts + lane.Prompts,
                    StepTime = sum.StepTime + lane.StepTime,
                    ChoiceTime = sum.ChoiceTime + lane.ChoiceTime,
                    AllocatedInSteps = sum.AllocatedInSteps + lane.AllocatedInSteps,
                    Active = sum.Active + lane.Active,
                }
        );
}
