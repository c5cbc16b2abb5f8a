namespace RoxMind.Silo.Search.Words;

/// <summary>Where a word stands.</summary>
/// <param name="Text">Number of the text.</param>
/// <param name="IsFirst">Whether the text begins with it.</param>
internal readonly record struct WordPlace(int Text, bool IsFirst);
