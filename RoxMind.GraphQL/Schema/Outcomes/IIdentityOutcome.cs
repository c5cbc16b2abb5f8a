namespace RoxMind.GraphQL.Schema.Outcomes;

/// <summary>What became of a correction of identities, or of an erasure.</summary>
internal interface IIdentityOutcome;
