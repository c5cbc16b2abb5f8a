using GraphQL.Types;
using GraphQLParser.AST;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema;

/// <summary>A class whose methods are fields of a root.</summary>
/// <param name="Root">The root.</param>
/// <param name="Service">How the class is made.</param>
/// <param name="AddTo">Adds its fields to the root's object.</param>
internal sealed record Resolver(OperationType Root, ServiceDescriptor Service, Action<IObjectGraphType> AddTo)
{
    /// <summary>One that is made once.</summary>
    public static Resolver Of<T>(OperationType root)
        where T : class => Of<T>(root, ServiceLifetime.Singleton);

    /// <summary>One that changes what others recorded: who did so is told in the audit trail.</summary>
    public static Resolver Audited<T>()
        where T : class =>
        Of<T>(OperationType.Mutation) with
        {
            AddTo = root =>
                ResolverFields<T>.AddTo(root, field => field.Resolver = new AuditedResolver(field.Resolver!)),
        };

    /// <summary>One that is made for each operation, because it loads through what the operation has loaded.</summary>
    public static Resolver PerOperation<T>(OperationType root)
        where T : class => Of<T>(root, ServiceLifetime.Scoped);

    private static Resolver Of<T>(OperationType root, ServiceLifetime lifetime)
        where T : class =>
        new(
            root,
            ServiceDescriptor.Describe(typeof(T), typeof(T), lifetime),
            to => ResolverFields<T>.AddTo(to, _ => { })
        );
}
