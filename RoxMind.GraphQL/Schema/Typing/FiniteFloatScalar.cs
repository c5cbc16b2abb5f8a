using System.Collections;
using GraphQL.Types;
using GraphQLParser.AST;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>
/// GraphQL's Float without what JSON cannot say: a number that is none, or infinite, is an error at its field, and never in an argument.
/// </summary>
internal sealed class FiniteFloatScalar : FloatGraphType
{
    /// <summary>Keeps the name of what it stands for.</summary>
    public FiniteFloatScalar() => Name = "Float";

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) =>
        base.ParseLiteral(value) is { } number && !IsFinite(number)
            ? ThrowLiteralConversionError(value)
            : base.ParseLiteral(value);

    /// <inheritdoc/>
    public override bool CanParseLiteral(GraphQLValue value) =>
        base.CanParseLiteral(value) && (base.ParseLiteral(value) is not { } number || IsFinite(number));

    /// <inheritdoc/>
    public override object? ParseValue(object? value) =>
        base.ParseValue(value) is { } number && !IsFinite(number)
            ? ThrowValueConversionError(value)
            : base.ParseValue(value);

    /// <inheritdoc/>
    public override bool CanParseValue(object? value) =>
        base.CanParseValue(value) && (base.ParseValue(value) is not { } number || IsFinite(number));

    /// <inheritdoc/>
    public override object? Serialize(object? value) =>
        value is not null && !IsFinite(value) ? ThrowSerializationError(value) : value;

    /// <summary>A list is written as it is when all its numbers can be; else one by one, so that only the broken ones are errors.</summary>
    public override bool CanSerializeList(IEnumerable list, bool allowNulls) =>
        base.CanSerializeList(list, allowNulls)
        && list.Cast<object?>().All(number => number is null || IsFinite(number));

    private static bool IsFinite(object number) => number is not double real || double.IsFinite(real);
}
