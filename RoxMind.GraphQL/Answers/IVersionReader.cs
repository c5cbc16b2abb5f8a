namespace RoxMind.GraphQL.Answers;

/// <summary>Asks sources for their versions.</summary>
internal interface IVersionReader
{
    /// <summary>The version of a source: every write that was acknowledged before the call is in it.</summary>
    Task<DataVersion> ReadAsync(DataSource source, CancellationToken cancellationToken);
}
