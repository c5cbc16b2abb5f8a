namespace RoxMind.Chaos.Load;

/// <summary>What was acknowledged, compared with what is there.</summary>
/// <param name="Acknowledged">Results that were acknowledged.</param>
/// <param name="Lost">Those of them that are not on the leaderboard, or not in a feed.</param>
/// <param name="Twice">Results that are there, or were told, more than once.</param>
/// <param name="Gaps">Numbers that feeds left out, told again or told in another order.</param>
/// <param name="IsComplete">Whether all feeds came to the same end.</param>
internal sealed record Findings(int Acknowledged, int Lost, int Twice, long Gaps, bool IsComplete);
