namespace RoxMind.Grains.Imports.Jobs;

/// <summary>How far an import has come.</summary>
public enum ImportPhase
{
    /// <summary>No such import was ever started.</summary>
    Unknown = 0,

    /// <summary>The import was asked for and reads the file's header.</summary>
    Scanning = 1,

    /// <summary>Results are being recorded.</summary>
    Recording = 2,

    /// <summary>Every row was recorded or rejected.</summary>
    Completed = 3,

    /// <summary>The file cannot be read as a result file; nothing was recorded from it.</summary>
    Failed = 4,

    /// <summary>It was cancelled; rows recorded by then stay.</summary>
    Cancelled = 5,
}
