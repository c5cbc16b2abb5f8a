namespace RoxMind.GraphQL.Streams;

/// <summary>Turns the entries of a stream into responses, for everyone who asked in the same words and may see the same.</summary>
internal interface IStreamEncoder
{
    /// <summary>The response to an entry, UTF-8.</summary>
    Task<ReadOnlyMemory<byte>> EncodeAsync(object? value, CancellationToken cancellationToken);

    /// <summary>The response that ends a stream which cannot go on, UTF-8. It says nothing of our insides.</summary>
    Task<ReadOnlyMemory<byte>> EncodeFaultAsync(Exception fault, CancellationToken cancellationToken);
}
