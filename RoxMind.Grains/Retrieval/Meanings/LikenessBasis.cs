namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>In what athletes are alike.</summary>
public enum LikenessBasis
{
    /// <summary>Finish and shape of the race.</summary>
    Overall = 0,

    /// <summary>The finish alone.</summary>
    TotalTime = 1,

    /// <summary>The relative strengths, whatever the finish.</summary>
    Shape = 2,

    /// <summary>The times of some parts.</summary>
    Segments = 3,
}
