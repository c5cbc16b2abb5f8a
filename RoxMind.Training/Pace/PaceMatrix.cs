using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Pace;

/// <summary>Inputs and labels of one checkpoint. The last value of each row is room for the linear base's prediction.</summary>
/// <param name="Rows">Rows one after another.</param>
/// <param name="Stride">Values a row.</param>
/// <param name="Labels">What the base forecast leaves over: log ratio of the time to come to it.</param>
internal sealed record PaceMatrix(float[] Rows, int Stride, float[] Labels)
{
    /// <summary>The matrix of complete races.</summary>
    public static PaceMatrix Of(IReadOnlyList<PaceProgress> races, int segmentsDone)
    {
        var stride = PaceFeatures.Names(segmentsDone).Length + 1;
        var (rows, labels) = (new float[races.Count * stride], new float[races.Count]);
        for (var i = 0; i < races.Count; i++)
        {
            PaceFeatures.Write(races[i], segmentsDone, rows.AsSpan(i * stride, stride));
            labels[i] = (float)(TrueLevel(races[i], segmentsDone) - races[i].Level(segmentsDone));
        }

        return new PaceMatrix(rows, stride, labels);
    }

    /// <summary>What is to be forecast: log ratio of the time to come to the usual one.</summary>
    public static double TrueLevel(PaceProgress race, int segmentsDone) =>
        Math.Log(Math.Max(1, race.FinishS - race.DoneS(segmentsDone)) / race.UsualRemainingS(segmentsDone));
}
