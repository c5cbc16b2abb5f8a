using GraphQL;
using GraphQL.Resolvers;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>A resolver that is made when its field is first asked for.</summary>
/// <param name="make">Makes it; of two that are made at the same moment one is dropped.</param>
internal sealed class LateResolver(Func<IFieldResolver> make) : IFieldResolver
{
    private IFieldResolver? _made;

    /// <inheritdoc/>
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => (_made ??= make()).ResolveAsync(context);
}
