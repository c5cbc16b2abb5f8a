namespace RoxMind.GraphQL.Schema.Outcomes;

/// <summary>What became of starting an import: the import, or why there is none.</summary>
internal interface IImportOutcome;
