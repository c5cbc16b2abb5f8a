using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using RoxMind.GraphQL.Schema.Introspection;

namespace RoxMind.GraphQL.Schema;

/// <summary>The whole API, put together from the features.</summary>
internal sealed class RoxMindSchema : global::GraphQL.Types.Schema
{
    /// <summary>Puts the roots together.</summary>
    public RoxMindSchema(IServiceProvider services)
        : base(services)
    {
        Description = "HYROX race results, explained.";
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        this.RegisterVisitor<CompleteIntrospection>();
        Query = Root(
            OperationType.Query,
            "Everything that can be read. Needs the role `READ`, where nothing else is said."
        );
        Mutation = Root(
            OperationType.Mutation,
            "Everything that can be changed. Doing the same thing twice is the same as once. Needs the role `INGEST`, where nothing else is said."
        );
        Subscription = Root(OperationType.Subscription, "Everything that can be followed live. Needs the role `READ`.");
    }

    private static ObjectGraphType Root(OperationType kind, string description)
    {
        var root = new ObjectGraphType { Name = $"{kind}", Description = description };
        foreach (var resolver in Resolvers.All.Where(resolver => resolver.Root == kind))
        {
            resolver.AddTo(root);
        }

        return root;
    }
}
