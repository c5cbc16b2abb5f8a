namespace RoxMind.Grains.Analysis.Courses;

/// <summary>What tells the effect of a course from the strength of its field.</summary>
public enum CourseBasis
{
    /// <summary>
    /// The field alone: how much of an event's difference is usually the course, and which segments differ otherwise than a
    /// strong field's would.
    /// </summary>
    Field,

    /// <summary>Athletes who raced elsewhere before: what the same people did on another course, and the field.</summary>
    RepeatAthletes,
}
