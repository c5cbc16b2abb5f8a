namespace RoxMind.Grains.Events.ReadModel.Snapshots;

/// <summary>What is true of a result in a snapshot.</summary>
[Flags]
[GenerateSerializer]
[Alias("finisher-marks")]
public enum FinisherMarks
{
    /// <summary>Nothing of it.</summary>
    None = 0,

    /// <summary>Its athlete has the course with it.</summary>
    CourseKept = 1,

    /// <summary>It was moved since its analysis.</summary>
    Moved = 2,

    /// <summary>An administrator said whose it is.</summary>
    Assigned = 4,
}
