using System.Security.Claims;
using GraphQL;
using RoxMind.GraphQL.Streams;

namespace RoxMind.GraphQL.Execution;

/// <summary>Executes a subscription's document for one entry after the other, on behalf of an audience.</summary>
internal sealed class SubscriptionEncoder(
    SubscriptionExecution execution,
    ClaimsPrincipal audience,
    IServiceScopeFactory scopes,
    ResponseEncoder encoder
) : IStreamEncoder
{
    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> EncodeAsync(object? value, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return encoder.Encode(await execution.ExecuteAsync(value, audience, scope.ServiceProvider, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> EncodeFaultAsync(Exception fault, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return encoder.Encode(await execution.FailAsync(fault, audience, scope.ServiceProvider, cancellationToken));
    }
}
