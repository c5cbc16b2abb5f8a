using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts.Movers;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>Checks a pair of checkpoints.</summary>
internal static class CheckpointRange
{
    /// <summary>Refuses what cannot be compared.</summary>
    /// <exception cref="ExecutionError">The checkpoints are not two different ones in order.</exception>
    public static void Check(int from, int? to, MoverBasis by)
    {
        var least = by == MoverBasis.Time ? 1 : 0;
        if (from < least || from >= RaceFormat.SegmentCount)
        {
            throw Error($"'from' is {least} to {RaceFormat.SegmentCount - 1}.");
        }

        if (to <= from || to > RaceFormat.SegmentCount)
        {
            throw Error($"'to' is above 'from' and at most {RaceFormat.SegmentCount}.");
        }
    }

    private static ExecutionError Error(string message) => new(message) { Code = "OUT_OF_RANGE" };
}
