using System.ComponentModel.DataAnnotations;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Mcp.Questions;

/// <summary>A time that is supposed.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="TimeS">Its time, seconds.</param>
internal sealed record SupposedTime(Segment Segment, [property: Range(1, SupposedTime.MostSeconds)] int TimeS)
{
    /// <summary>Longest time that is supposed, seconds.</summary>
    public const int MostSeconds = 36_000;
}
