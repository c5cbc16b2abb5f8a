using RoxMind.Grains.Imports.Lines;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>What is remembered of a row until all are read.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Date">Its day.</param>
/// <param name="IsComplete">Whether every part is known and believed.</param>
/// <param name="IsRanked">Whether it is ranked.</param>
/// <param name="Doubtful">Splits that can't be true.</param>
internal readonly record struct PreviewedRow(
    RowPlace Place,
    DateOnly? Date,
    bool IsComplete,
    bool IsRanked,
    byte Doubtful
);
