using GraphQL;
using GraphQL.Resolvers;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>
/// The source of a subscription as a sequence that is read when its consumer is ready, so that a slow consumer slows its own
/// reading instead of filling memory.
/// </summary>
internal sealed class PulledStream(IFieldResolver opener) : ISourceStreamResolver
{
    /// <summary>Opens the sequence.</summary>
    public async ValueTask<IAsyncEnumerable<object?>> OpenAsync(IResolveFieldContext context) =>
        (IAsyncEnumerable<object?>)(await opener.ResolveAsync(context))!;

    /// <summary>Not offered: an observable pushes whether its consumer is ready or not.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) =>
        throw new NotSupportedException("Subscriptions are pulled; see PulledSubscriptionStrategy.");
}
