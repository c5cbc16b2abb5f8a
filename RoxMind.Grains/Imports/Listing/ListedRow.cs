using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Imports.Listing;

/// <summary>What an import says of a row or a value of its file.</summary>
/// <param name="Row">What it says.</param>
/// <param name="Place">Where it stands in the file.</param>
[GenerateSerializer]
[Immutable]
[Alias("listed-row`1")]
public sealed record ListedRow<TRow>([property: Id(0)] TRow Row, [property: Id(1)] ListPlace Place);
