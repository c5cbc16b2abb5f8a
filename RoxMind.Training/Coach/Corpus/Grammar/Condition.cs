namespace RoxMind.Training.Coach.Corpus.Grammar;

/// <summary>What a wording asks of the race.</summary>
/// <param name="Tag">A word that describes the race or the part at hand.</param>
/// <param name="IsNegated">Whether the word must not describe it.</param>
internal readonly record struct Condition(string Tag, bool IsNegated);
