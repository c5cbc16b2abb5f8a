namespace RoxMind.GraphQL.Transport;

/// <summary>How an operation ended; a transport turns it into its own codes.</summary>
internal enum AnswerStatus
{
    /// <summary>It was executed; single fields may have failed.</summary>
    Executed = 0,

    /// <summary>It was refused before execution: syntax, limits, validation or variables.</summary>
    Invalid = 1,

    /// <summary>It took longer than allowed.</summary>
    TimedOut = 2,

    /// <summary>What it needs cannot be reached now; trying again helps.</summary>
    Unavailable = 3,

    /// <summary>A fault on our side.</summary>
    Failed = 4,

    /// <summary>The caller's role does not allow it; nothing was executed.</summary>
    Forbidden = 5,
}
