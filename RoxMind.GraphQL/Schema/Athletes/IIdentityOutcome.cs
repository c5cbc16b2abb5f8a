namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>What became of a correction of identities, or of an erasure.</summary>
internal interface IIdentityOutcome;
