namespace RoxMind.Grains.Imports.Previews;

/// <summary>A column of a file.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="What">What is read from it; null when it is passed over.</param>
internal sealed record ColumnUse(string Name, string? What);
