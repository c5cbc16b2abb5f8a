using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>Whether everything that an operation selects has a version, so that its answer can be given again while the versions last.</summary>
internal sealed class VersionedSelections
{
    private const string TypeName = "__typename";
    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly HashSet<ROM> _seen = [];

    private VersionedSelections(ISchema schema, GraphQLDocument document) => (_schema, _document) = (schema, document);

    /// <summary>Looks at a query of a valid document.</summary>
    public static bool Are(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition query) =>
        new VersionedSelections(schema, document).Are(query.SelectionSet, schema.Query);

    private bool Are(GraphQLSelectionSet? set, IGraphType? type) =>
        set is null || set.Selections.TrueForAll(selection => Is(selection, type));

    private bool Is(ASTNode selection, IGraphType? type) =>
        selection switch
        {
            GraphQLField field when field.Name.Value == TypeName => true,

            // What an interface's field reads depends on whose it is: such are left to execution.
            GraphQLField field => type is IObjectGraphType known
                && known.Fields.Find(field.Name.Value) is { } definition
                && VersionedAttribute.Is(definition)
                && Are(field.SelectionSet, Named(definition.ResolvedType)),
            GraphQLInlineFragment inline => Are(inline.SelectionSet, TypeOf(inline.TypeCondition) ?? type),
            GraphQLFragmentSpread spread => !_seen.Add(spread.FragmentName.Name.Value)
                || (
                    _document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment
                    && Are(fragment.SelectionSet, TypeOf(fragment.TypeCondition))
                ),
            _ => false,
        };

    private IGraphType? TypeOf(GraphQLTypeCondition? condition) =>
        condition is null ? null : _schema.AllTypes[condition.Type.Name.Value];

    private static IGraphType? Named(IGraphType? type) =>
        type is IProvideResolvedType { ResolvedType: { } inner } ? Named(inner) : type;
}
