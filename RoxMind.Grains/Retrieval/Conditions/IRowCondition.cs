using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Conditions;

/// <summary>A condition that is decided for many rows at a time.</summary>
internal interface IRowCondition
{
    /// <summary>Moves the rows that fulfil it to the front, in their order.</summary>
    /// <param name="block">The block that they are of.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>How many fulfil it.</returns>
    int Keep(RaceBlock block, Span<int> rows);
}
