namespace RoxMind.Grains.Retrieval.Index;

/// <summary>What the answers to a question are ordered by.</summary>
public enum QuestionGoal
{
    /// <summary>How well a race shows the strengths and weaknesses asked for.</summary>
    Profile = 0,

    /// <summary>The finish, or the time of one segment, fastest first.</summary>
    Fastest = 1,

    /// <summary>The change since the athlete's race before, largest improvement first.</summary>
    Improved = 2,
}
