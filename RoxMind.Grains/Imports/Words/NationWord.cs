namespace RoxMind.Grains.Imports.Words;

/// <summary>What a nation was read as.</summary>
/// <param name="Code">The code that is kept; null when none was published.</param>
/// <param name="IsKnown">Whether it was understood; what was not is kept as it stands.</param>
internal readonly record struct NationWord(string? Code, bool IsKnown);
