using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Validation;

/// <summary>A result of the batch that is to be appended; later rows of the batch may still change it.</summary>
internal sealed class PendingRecord(RaceResult result, string key, bool isCorrection)
{
    /// <summary>The result as the rows until now say.</summary>
    public RaceResult Result { get; set; } = result;

    /// <summary>The key of its fact.</summary>
    public string Key { get; } = key;

    /// <summary>Whether it replaces a result that was recorded before.</summary>
    public bool IsCorrection { get; } = isCorrection;
}
