namespace RoxMind.Grains.Coaching.Checker;

/// <summary>The rules that a feedback text is checked by.</summary>
public enum FeedbackRule
{
    /// <summary>110 to 180 words.</summary>
    Length = 0,

    /// <summary>Every number is a value of the analysis, and stands with the segment that it belongs to.</summary>
    Number = 1,

    /// <summary>"Faster" and "slower" agree with the sign: lower is better.</summary>
    Direction = 2,

    /// <summary>Only segments that the analysis names as priority, strength or missing are spoken of.</summary>
    Segment = 3,

    /// <summary>The event is the race's own, and no other proper name appears.</summary>
    Name = 4,

    /// <summary>Hints are quoted from the knowledge base and belong to a priority.</summary>
    Hint = 5,

    /// <summary>Priorities come in the analysis' order.</summary>
    Order = 6,

    /// <summary>What makes the analysis uncertain is said.</summary>
    Caveat = 7,

    /// <summary>No medical advice, shaming, promises, slogans or exclamation marks.</summary>
    Wording = 8,
}
