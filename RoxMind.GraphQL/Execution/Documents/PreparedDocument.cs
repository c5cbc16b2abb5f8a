using System.Collections.Concurrent;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using RoxMind.GraphQL.Transport;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>A document that is within the limits, with what is known of it: whether it is valid, and how it is executed.</summary>
internal sealed class PreparedDocument : GraphQLDocument
{
    private readonly Dictionary<GraphQLOperationDefinition, IValidationResult> _validations = [];
    private readonly ConcurrentDictionary<GraphQLOperationDefinition, bool> _versioned = [];
    private volatile bool _isValid;

    /// <summary>Takes over what was parsed.</summary>
    public PreparedDocument(string text, GraphQLDocument parsed)
        : base(parsed.Definitions)
    {
        Text = text;
        Source = parsed.Source;
        Location = parsed.Location;
        Plan = new ExecutionPlan(this);
    }

    /// <summary>The document as it came.</summary>
    public string Text { get; }

    /// <summary>Hexadecimal SHA-256 of the text, when a client has named it so.</summary>
    public string? Hash { get; set; }

    /// <summary>Stands for it where the document itself would hold its memory.</summary>
    public object Token { get; } = new();

    /// <summary>How its selections are executed.</summary>
    public ExecutionPlan Plan { get; }

    /// <summary>Whether it was found valid for the schema.</summary>
    public bool IsValid => _isValid;

    /// <summary>Bytes that it takes in memory, roughly: its text and a tree that is several times as large.</summary>
    public long Size => 2048 + (Text.Length * 24L);

    /// <summary>The operation that a request means; null when it has none of that name, or the name is missing.</summary>
    public GraphQLOperationDefinition? Find(string? operationName)
    {
        var operations = Definitions.OfType<GraphQLOperationDefinition>();
        return operationName is not null
                ? operations.FirstOrDefault(operation => operation.Name is { } name && name.Value == operationName)
            : operations.Take(2).ToList() is [var only] ? only
            : null;
    }

    /// <summary>The kind of an operation.</summary>
    public static OperationKinds? KindOf(GraphQLOperationDefinition? operation) =>
        operation?.Operation switch
        {
            OperationType.Query => OperationKinds.Query,
            OperationType.Mutation => OperationKinds.Mutation,
            OperationType.Subscription => OperationKinds.Subscription,

            // No such operation: execution says so with the proper error.
            _ => null,
        };

    /// <summary>Whether everything that a query of it selects has a version. To be asked of a valid document.</summary>
    public bool IsVersioned(ISchema schema, GraphQLOperationDefinition query) =>
        _versioned.GetOrAdd(
            query,
            static (query, asked) => VersionedSelections.Are(asked.schema, asked.document, query),
            (schema, document: this)
        );

    /// <summary>The document is valid, whoever sends it with whatever variables.</summary>
    public void MarkValid() => _isValid = true;

    /// <summary>The arguments of an operation that takes no variables, once they have been read.</summary>
    public IValidationResult? ValidationOf(GraphQLOperationDefinition operation)
    {
        lock (_validations)
        {
            return _validations.GetValueOrDefault(operation);
        }
    }

    /// <summary>Keeps the arguments of an operation that takes no variables.</summary>
    public void Keep(GraphQLOperationDefinition operation, IValidationResult result)
    {
        lock (_validations)
        {
            _validations[operation] = result;
        }
    }
}
