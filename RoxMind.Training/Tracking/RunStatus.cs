namespace RoxMind.Training.Tracking;

/// <summary>How a run ended; the numbers are MLflow's.</summary>
internal enum RunStatus
{
    /// <summary>It is still going on.</summary>
    Running = 1,

    /// <summary>It succeeded.</summary>
    Finished = 3,

    /// <summary>It failed.</summary>
    Failed = 4,

    /// <summary>It was cancelled.</summary>
    Killed = 5,
}
