using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Pace;

/// <summary>Forecast levels of races by models that saw nothing of their events.</summary>
internal sealed class HeldOutLevels
{
    private readonly double[][] _levels;

    /// <summary>Makes room.</summary>
    /// <param name="count">How many races.</param>
    public HeldOutLevels(int count)
    {
        Races = new PaceProgress?[count];
        _levels = [.. Enumerable.Range(0, RaceFormat.SegmentCount).Select(_ => new double[count])];
    }

    /// <summary>The races; null where no other event has the standard.</summary>
    public PaceProgress?[] Races { get; }

    /// <summary>The forecast levels after a number of segments, without regard to an earlier race.</summary>
    public double[] Levels(int segmentsDone) => _levels[segmentsDone];

    /// <summary>True less forecast level.</summary>
    public double Error(int segmentsDone, int race) =>
        PaceMatrix.TrueLevel(Races[race]!, segmentsDone) - _levels[segmentsDone][race];

    /// <summary>
    /// The earlier race's level and gain less the forecast's level: what the forecast could move by; null without one.
    /// </summary>
    public double? PreviousGap(int segmentsDone, int race, double gain) =>
        Races[race] is { PreviousLevel: { } previous } progress
            ? previous + gain - PaceCheckpoint.FinishLevel(progress, segmentsDone, _levels[segmentsDone][race])
            : null;
}
