namespace RoxMind.Grains.Coaching.Contracts;

/// <summary>How far a text is that was to be prepared.</summary>
public enum FeedbackStatus
{
    /// <summary>It is kept, or there is none to be written: the race is gone or has no analysis.</summary>
    Ready = 0,

    /// <summary>It is being written; ask again.</summary>
    Writing = 1,

    /// <summary>It could not be written this time; another time it may.</summary>
    Postponed = 2,

    /// <summary>There is no language model that could write it.</summary>
    Unable = 3,
}
