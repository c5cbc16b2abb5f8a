namespace RoxMind.Silo.Commands;

/// <summary>What the program ends with, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Good = 0;

    /// <summary>Something failed, or nothing was found to do.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>A file is not there, or is no result file.</summary>
    public const int BadFile = 3;

    /// <summary>The service cannot be reached, or refuses.</summary>
    public const int NoService = 4;

    /// <summary>It was stopped from outside, as shells tell it.</summary>
    public const int Stopped = 130;
}
