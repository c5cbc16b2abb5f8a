using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Validation;

/// <summary>A result of the batch that is to be appended; later rows of the batch may still change it.</summary>
internal sealed class PendingRecord(RaceResult result, string key, Finisher? corrects)
{
    /// <summary>The result as the rows until now say.</summary>
    public RaceResult Result { get; set; } = result;

    /// <summary>The result as publications have it, where an official said otherwise; null where nobody did.</summary>
    public RaceResult? Published { get; set; }

    /// <summary>The same; the result where nobody said otherwise.</summary>
    public RaceResult AsPublished => Published ?? Result;

    /// <summary>How it ended by an official's word; null where nobody said anything.</summary>
    public RaceStatus? Ruling => Published is null ? null : Result.Status;

    /// <summary>The key of its fact.</summary>
    public string Key { get; } = key;

    /// <summary>The result that it replaces; null when it is a new one.</summary>
    public Finisher? Corrects { get; } = corrects;

    /// <summary>Whether it replaces a result that was recorded before.</summary>
    public bool IsCorrection => Corrects is not null;
}
