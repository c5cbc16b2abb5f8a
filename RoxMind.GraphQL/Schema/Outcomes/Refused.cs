namespace RoxMind.GraphQL.Schema.Outcomes;

/// <summary>What was asked for was not done, and nothing has changed.</summary>
/// <param name="Code">A stable code, for programs.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record Refused(string Code, string Reason)
    : IRecordResultsOutcome,
        IRecordSplitsOutcome,
        ICloseEventOutcome,
        ICorrectOutcome,
        IImportOutcome,
        IIdentityOutcome,
        IAnalyzeOutcome;
