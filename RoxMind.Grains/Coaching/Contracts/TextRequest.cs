namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>One text to be written by a language model.</summary>
/// <param name="Prompt">What the model reads.</param>
/// <param name="Constraint">
/// What it may write. A generator that can't steer its model leaves it alone; the writer checks the text again. Null leaves it free, which the
/// model that runs here may not be.
/// </param>
/// <param name="Seed">The same seed gives the same text.</param>
/// <param name="IsInteractive">Whether somebody waits for this text; others may wait longer.</param>
public sealed record TextRequest(string Prompt, ITextConstraint? Constraint, int Seed, bool IsInteractive);
