using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Access;

/// <summary>
/// Refuses operations with a root field that the caller's role does not allow, before any field is executed. A listener and no
/// validation rule: rules are left out for documents that were validated before.
/// </summary>
internal sealed class RoleCheck(KeyRing keys) : DocumentExecutionListenerBase
{
    /// <inheritdoc/>
    public override Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult)
    {
        if (keys.IsOpen)
        {
            return Task.CompletedTask;
        }

        var has = AccessRoles.RoleOf(context.User);
        var root = Root(context.Schema, context.Operation.Operation);
        var least = context.Operation.Operation == OperationType.Mutation ? AccessRole.Ingest : AccessRole.Read;
        foreach (var name in Names(context.Operation.SelectionSet, context.Document, []))
        {
            var needed = (root?.Fields.Find(name) is { } field ? RequiresAttribute.Of(field) : null) ?? least;
            if (has < needed)
            {
#pragma warning disable CA1308 // roles are written in small letters everywhere else
                throw new ExecutionError(
                    $"'{name}' needs the role {needed.ToString().ToLowerInvariant()}; you have {has.ToString().ToLowerInvariant()}."
                )
                {
                    Code = ErrorCodes.Forbidden,
                };
#pragma warning restore CA1308
            }
        }

        return Task.CompletedTask;
    }

    private static IObjectGraphType? Root(ISchema schema, OperationType operation) =>
        operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };

    /// <summary>The root fields, those of fragments too; whether a directive leaves a field out does not matter.</summary>
    private static IEnumerable<ROM> Names(GraphQLSelectionSet set, GraphQLDocument document, HashSet<ROM> seen)
    {
        foreach (var selection in set.Selections)
        {
            var inner = selection switch
            {
                GraphQLInlineFragment inline => inline.SelectionSet,
                GraphQLFragmentSpread spread when seen.Add(spread.FragmentName.Name.Value) => document
                    .FindFragmentDefinition(spread.FragmentName.Name.Value)
                    ?.SelectionSet,
                _ => null,
            };
            if (selection is GraphQLField field)
            {
                yield return field.Name.Value;
            }

            foreach (var name in inner is null ? [] : Names(inner, document, seen))
            {
                yield return name;
            }
        }
    }
}
