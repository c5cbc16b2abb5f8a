using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace RoxMind.GraphQL.Schema.Introspection;

/// <summary>
/// Adds to the introspection types what the specification of September 2025 has and the library has not, so that tools may ask with
/// every option they have: where a scalar is specified, and deprecation of arguments of directives and of directives.
/// </summary>
internal sealed class CompleteIntrospection : BaseSchemaNodeVisitor
{
    private const string IncludeDeprecated = "includeDeprecated";

    /// <summary>Specifications of scalars, by the names of the scalars.</summary>
    private static readonly Dictionary<string, string> s_specifications = new(StringComparer.Ordinal)
    {
        ["Date"] = "https://scalars.graphql.org/andimarek/local-date",
        ["DateTime"] = "https://scalars.graphql.org/andimarek/date-time",
    };

    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        switch (type.Name)
        {
            case "__Type":
                Add(
                    type,
                    schema,
                    "specifiedByURL",
                    "String",
                    "Where the scalar is specified; null for other types.",
                    Url
                );
                break;
            case "__Directive":
                AddArgument(type, schema, "args");
                Add(
                    type,
                    schema,
                    "isDeprecated",
                    "Boolean",
                    "Whether the directive is deprecated: none is.",
                    _ => false
                );
                Add(type, schema, "deprecationReason", "String", "Why it is deprecated; null.", _ => null);
                break;
            case "__Schema":
                AddArgument(type, schema, "directives");
                break;
            default:
                break;
        }
    }

    private static string? Url(IResolveFieldContext context) =>
        context.Source is ScalarGraphType scalar ? s_specifications.GetValueOrDefault(scalar.Name) : null;

    private static void Add(
        IObjectGraphType type,
        ISchema schema,
        string name,
        string typeName,
        string description,
        Func<IResolveFieldContext, object?> resolve
    )
    {
        if (type.Fields.Find(name) is null)
        {
            type.AddField(
                new FieldType
                {
                    Name = name,
                    Description = description,
                    ResolvedType = schema.AllTypes[typeName],
                    Resolver = new FuncFieldResolver<object?>(resolve),
                }
            );
        }
    }

    /// <summary>Nothing that the argument could leave out is deprecated, so that it changes nothing.</summary>
    private static void AddArgument(IObjectGraphType type, ISchema schema, string field)
    {
        var definition = type.Fields.Find(field)!;
        definition.Arguments ??= [];
        if (definition.Arguments.Find(IncludeDeprecated) is null)
        {
            definition.Arguments.Add(
                new QueryArgument(schema.AllTypes["Boolean"]!)
                {
                    Name = IncludeDeprecated,
                    Description = "Whether what is deprecated is listed too.",
                    DefaultValue = false,
                }
            );
        }
    }
}
