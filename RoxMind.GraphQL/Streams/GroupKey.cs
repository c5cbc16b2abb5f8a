namespace RoxMind.GraphQL.Streams;

/// <summary>What subscribers have in common who get the same responses.</summary>
/// <param name="Stream">Key of the stream.</param>
/// <param name="Document">Text of the document.</param>
/// <param name="Operation">Which of its operations; null when it has only one.</param>
/// <param name="Variables">The variables as canonical JSON, without those that only say where to start.</param>
/// <param name="Audience">Everything that decides what they may see.</param>
internal readonly record struct GroupKey(
    string Stream,
    string Document,
    string? Operation,
    string Variables,
    string Audience
);
