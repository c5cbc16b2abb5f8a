using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.GraphQL.Schema.Coaching;

/// <summary>
/// A piece of a feedback text on its way. The texts of the parts from the last `restart` on, one after the other, are the whole
/// text.
/// </summary>
/// <param name="Seq">Its number within the text, from 1: pass the last one seen as `after` to go on.</param>
/// <param name="Text">The piece, with the blanks around it; empty in the last part.</param>
/// <param name="Restart">Whether the piece replaces everything before it: what was written did not stand up to the analysis.</param>
/// <param name="Feedback">The whole text with its writer, in the last part; null before.</param>
internal sealed record FeedbackPart(long Seq, string Text, bool Restart, Feedback? Feedback);
