using GraphQL;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Viewers;

/// <summary>Tells callers what they are taken for.</summary>
internal sealed class ViewerQueries(KeyRing keys)
{
    /// <summary>Whoever asks, so that a page shows only what its reader may do.</summary>
    /// <param name="context">The operation.</param>
    [Cost(1)]
    public Viewer Viewer(IResolveFieldContext context) =>
        new(keys.IsOpen ? AccessRole.Admin : AccessRoles.RoleOf(context.User));
}
