using System.Collections.Immutable;

namespace RoxMind.Grains.Events.Contracts.Movers;

/// <summary>A part of the list of starts that changed places.</summary>
/// <param name="Compared">How many starts have passed both checkpoints: the field that places are counted in.</param>
/// <param name="Total">How many of them moved in the direction asked for.</param>
/// <param name="Rows">The rows asked for, largest change first.</param>
/// <param name="Start">How many rows stand before them.</param>
[GenerateSerializer]
[Immutable]
[Alias("movers-page")]
public sealed record MoversPage(
    [property: Id(0)] int Compared,
    [property: Id(1)] int Total,
    [property: Id(2)] ImmutableArray<MoverRow> Rows,
    [property: Id(3)] int Start = 0
);
