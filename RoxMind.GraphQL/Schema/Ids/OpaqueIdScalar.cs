using GraphQL.Types;
using GraphQLParser.AST;

namespace RoxMind.GraphQL.Schema.Ids;

/// <summary>GraphQL's ID for our ids: what is not one of them is refused before anything is executed.</summary>
internal sealed class OpaqueIdScalar : ScalarGraphType
{
    /// <summary>Names and describes the scalar.</summary>
    public OpaqueIdScalar()
    {
        Name = "ID";
        Description =
            "An id. It stays the same and is unique over all kinds of things; what it is made of is not part of the API.";
    }

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLStringValue text => ParseValue((string)text.Value),
            GraphQLNullValue => null,
            _ => ThrowLiteralConversionError(value),
        };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) =>
        value switch
        {
            null => null,
            string text when OpaqueId.TryParse(text, out var id) => id,
            _ => ThrowValueConversionError(value),
        };

    /// <inheritdoc/>
    public override object? Serialize(object? value) =>
        value switch
        {
            null => null,
            OpaqueId id => id.ToString(),
            _ => ThrowSerializationError(value),
        };
}
