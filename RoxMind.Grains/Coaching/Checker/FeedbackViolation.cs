namespace RoxMind.Grains.Coaching.Checker;

/// <summary>One place where a text breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Detail">What was found, for people.</param>
public sealed record FeedbackViolation(FeedbackRule Rule, string Detail);
