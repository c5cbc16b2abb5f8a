using System.Globalization;
using System.Security.Claims;
using GraphQL;
using GraphQL.Resolvers;
using RoxMind.GraphQL.Access.Audit;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema;

/// <summary>Has a mutation told in the audit trail, however it ends.</summary>
internal sealed class AuditedResolver(IFieldResolver inner) : IFieldResolver
{
    /// <inheritdoc/>
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var outcome = "failed";
        try
        {
            var result = await inner.ResolveAsync(context);
            outcome = result is Refused refused ? $"refused: {refused.Code}" : "done";
            return result;
        }
        finally
        {
            context
                .RequestServices!.GetRequiredService<AuditTrail>()
                .Act(
                    context.User?.FindFirst(ClaimTypes.Name)?.Value ?? "unknown",
                    context.FieldDefinition.Name,
                    string.Join(' ', Told(context)),
                    outcome
                );
        }
    }

    /// <summary>Ids and choices: texts may be anybody's name.</summary>
    private static IEnumerable<string> Told(IResolveFieldContext context) =>
        from argument in context.Arguments ?? new Dictionary<string, global::GraphQL.Execution.ArgumentValue>()
        let value = argument.Value.Value
        where value is OpaqueId { Kind: not IdKind.Unreadable } or Enum or bool or int
        select string.Create(CultureInfo.InvariantCulture, $"{argument.Key}={value}");
}
