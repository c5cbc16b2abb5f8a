namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>A piece of a text that is being written.</summary>
/// <param name="Text">What comes next.</param>
/// <param name="Restart">Whether it replaces everything that came before: the first attempt did not stand up to the analysis.</param>
public readonly record struct TextPiece(string Text, bool Restart);
