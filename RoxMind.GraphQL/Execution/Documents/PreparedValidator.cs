using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>
/// Applies the rules of the specification to a document once, and everything that depends on the caller each time: rules of
/// our own, and the reading of variables and arguments.
/// </summary>
internal sealed class PreparedValidator : IDocumentValidator
{
    private static readonly HashSet<IValidationRule> _rulesOfDocuments =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule != FieldArgumentsAreValidRule.Instance),
    ];
    private readonly DocumentValidator _inner = new();

    /// <inheritdoc/>
    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
    {
        if (options.Document is not PreparedDocument document)
        {
            return _inner.ValidateAsync(options);
        }

        if (!document.IsValid)
        {
            return ValidateAsync(document, _inner.ValidateAsync(options));
        }

        var rules = RulesOfCallers(options);
        var isConstant = rules.Count == 0 && options.Operation.Variables is not { Count: > 0 };
        if (isConstant && document.ValidationOf(options.Operation) is { } known)
        {
            return Task.FromResult(known);
        }

        var reading = _inner.ValidateAsync(options with { Rules = rules });

        // A mutation's fields are executed in order with arguments that are changed on the way: those are its own each time.
        return isConstant && options.Operation.Operation == OperationType.Query
            ? KeepAsync(document, options.Operation, reading)
            : reading;
    }

    private static List<IValidationRule> RulesOfCallers(in ValidationOptions options)
    {
        var rules = (options.Rules ?? []).Where(rule => !_rulesOfDocuments.Contains(rule)).ToList();
        if (options.Schema.GetMetadata<bool>(FieldArgumentsAreValidRule.HAS_FIELD_ARGUMENT_VALIDATION_KEY))
        {
            rules.Add(FieldArgumentsAreValidRule.Instance);
        }

        return rules;
    }

    private static async Task<IValidationResult> ValidateAsync(
        PreparedDocument document,
        Task<IValidationResult> validation
    )
    {
        var result = await validation;
        if (result.IsValid)
        {
            document.MarkValid();
        }

        return result;
    }

    private static async Task<IValidationResult> KeepAsync(
        PreparedDocument document,
        GraphQLOperationDefinition operation,
        Task<IValidationResult> reading
    )
    {
        var result = await reading;
        if (result.IsValid)
        {
            document.Keep(operation, result);
        }

        return result;
    }
}
