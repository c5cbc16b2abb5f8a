using RoxMind.GraphQL.Schema.Analysis;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Imports;
using RoxMind.GraphQL.Schema.Recording;

namespace RoxMind.GraphQL.Schema;

/// <summary>What was asked for was not done, and nothing has changed.</summary>
/// <param name="Code">A stable code, for programs.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record Refused(string Code, string Reason)
    : IRecordResultsOutcome,
        IRecordSplitsOutcome,
        ICloseEventOutcome,
        IImportOutcome,
        IIdentityOutcome,
        IAnalyzeOutcome;
