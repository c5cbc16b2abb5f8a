using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>What the arguments of a leaderboard must not be together.</summary>
internal static class LeaderboardArguments
{
    /// <summary>Checks them.</summary>
    /// <exception cref="ExecutionError">One does not go with another, or is out of range.</exception>
    public static void Check(Segment? segment, SegmentKind? group, int? skip, PageArguments page)
    {
        if (segment is not null && group is not null)
        {
            throw new ExecutionError("Give 'segment' or 'group', not both.") { Code = "BAD_ARGUMENTS" };
        }

        if (skip < 0)
        {
            throw new ExecutionError("'skip' is 0 or more.") { Code = "OUT_OF_RANGE" };
        }

        if (skip is not null && page is not { After: null, Last: null, Before: null })
        {
            throw new ExecutionError("'skip' counts from the front: give neither a cursor nor 'last' with it.")
            {
                Code = "BAD_ARGUMENTS",
            };
        }
    }
}
