using System.Text;
using RoxMind.GraphQL.Streams;

namespace RoxMind.Tests.GraphQL.Streams;

/// <summary>Encodes entries as they are, and counts.</summary>
internal sealed class CountingEncoder(string prefix = "") : IStreamEncoder
{
    private int _encoded;

    public int Encoded => _encoded;

    public Task<ReadOnlyMemory<byte>> EncodeAsync(object? value, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _encoded);
        return Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes($"{prefix}{value}"));
    }

    public Task<ReadOnlyMemory<byte>> EncodeFaultAsync(Exception fault, CancellationToken cancellationToken) =>
        Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes($"fault {fault.Message}"));
}
