using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Execution;

/// <summary>
/// What an operation can cost at most, from the points of its fields and the `first` or `last` (or the number of `ids`) above each of
/// them, before anything is executed.
/// </summary>
internal sealed class OperationCost
{
    private const int MostElements = 1000;

    private readonly ISchema _schema;
    private readonly Dictionary<GraphQLParser.ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly GraphQLOperationDefinition _operation;
    private readonly JsonElement? _variables;
    private readonly List<string> _path = [];
    private double _total;
    private double _largest;
    private string _dearest = string.Empty;

    private OperationCost(
        ISchema schema,
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        JsonElement? variables
    )
    {
        (_schema, _operation, _variables) = (schema, operation, variables);
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
        }
    }

    /// <summary>Checks an operation of a document that is within the limits of its size.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document; what is not valid in it costs nothing, because it is refused later.</param>
    /// <param name="operation">The operation of the document.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="most">Most points.</param>
    /// <returns>Why the operation costs too much, for people; null when it may be executed.</returns>
    public static string? Check(
        ISchema schema,
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        JsonElement? variables,
        int most
    )
    {
        schema.Initialize();
        var cost = new OperationCost(schema, document, operation, variables);
        cost.Walk(operation.SelectionSet, Root(schema, operation), 1);
        return cost._total <= most
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The operation can cost {cost._total:0} points, and {most} are allowed; {cost._largest:0} of them for '{cost._dearest}'. Ask for fewer elements by 'first', or for this field less often."
            );
    }

    private static IObjectGraphType? Root(ISchema schema, GraphQLOperationDefinition operation) =>
        operation.Operation switch
        {
            OperationType.Query => schema.Query,
            OperationType.Mutation => schema.Mutation,
            _ => schema.Subscription,
        };

    private void Walk(GraphQLSelectionSet? set, IGraphType? type, double times)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field when Find(type, field) is { } definition:
                    Walk(field, definition, times);
                    break;
                case GraphQLInlineFragment inline:
                    Walk(inline.SelectionSet, TypeOf(inline.TypeCondition) ?? type, times);
                    break;
                case GraphQLFragmentSpread spread
                    when _fragments.TryGetValue(spread.FragmentName.Name.Value, out var fragment):
                    Walk(fragment.SelectionSet, TypeOf(fragment.TypeCondition), times);
                    break;
                default:
                    break;
            }
        }
    }

    private void Walk(GraphQLField field, FieldType definition, double times)
    {
        _path.Add(definition.Name);
        var points = times * definition.GetMetadata<int>(CostAttribute.Key);
        _total += points;
        if (points > _largest)
        {
            (_largest, _dearest) = (points, string.Join('.', _path));
        }

        Walk(field.SelectionSet, Named(definition.ResolvedType), times * Elements(field, definition));
        _path.RemoveAt(_path.Count - 1);
    }

    private static FieldType? Find(IGraphType? type, GraphQLField field) =>
        (type as IComplexGraphType)?.Fields.Find(field.Name.Value);

    private IGraphType? TypeOf(GraphQLTypeCondition? condition) =>
        condition is null ? null : _schema.AllTypes[condition.Type.Name.Value];

    private static IGraphType? Named(IGraphType? type) =>
        type is IProvideResolvedType { ResolvedType: { } inner } ? Named(inner) : type;

    /// <summary>How often the fields below are resolved at most for each time that this one is.</summary>
    private int Elements(GraphQLField field, FieldType definition)
    {
        var elements =
            definition.GetMetadata<int>(PageAttribute.Key) is > 0 and var usual
                ? PageAttribute.Counts.Max(name => Count(field, name)) ?? usual
            : definition.Arguments?.Find("first") is { } first ? Count(field, "first") ?? first.DefaultValue as int?
            : definition.Arguments?.Find("ids") is not null
                ? Read(Value(field, "ids"), value => (value as GraphQLListValue)?.Values?.Count, Length)
            : null;
        return Math.Clamp(elements ?? 1, 1, MostElements);
    }

    private int? Count(GraphQLField field, string argument) =>
        Read(Value(field, argument), value => value is GraphQLIntValue number ? Parse(number) : null, Number);

    private static GraphQLValue? Value(GraphQLField field, string argument) =>
        field.Arguments?.Items.Find(given => given.Name.Value == argument)?.Value;

    private int? Read(GraphQLValue? value, Func<GraphQLValue, int?> ofLiteral, Func<JsonElement, int?> ofJson)
    {
        if (value is not GraphQLVariable variable)
        {
            return value is null ? null : ofLiteral(value);
        }

        var name = variable.Name.StringValue;
        if (_variables is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var json))
        {
            return ofJson(json);
        }

        var declared = _operation.Variables?.Items.Find(item => item.Variable.Name.Value == name);
        return declared?.DefaultValue is { } literal and not GraphQLVariable ? ofLiteral(literal) : null;
    }

    private static int? Parse(GraphQLIntValue number) =>
        int.TryParse(number.Value.Span, CultureInfo.InvariantCulture, out var value) ? value : MostElements;

    private static int? Number(JsonElement json) =>
        json.ValueKind == JsonValueKind.Null ? null
        : json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var value) ? value
        : MostElements;

    private static int? Length(JsonElement json) => json.ValueKind == JsonValueKind.Array ? json.GetArrayLength() : 1;
}
