using System.Globalization;
using System.Numerics;
using GraphQL.Types;
using GraphQLParser.AST;

namespace RoxMind.GraphQL.Schema.Ids;

/// <summary>GraphQL's ID for our ids. What is not one of them is answered where it is used, so that one of many spoils no other.</summary>
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
            GraphQLIntValue number => ParseValue((string)number.Value),
            GraphQLNullValue => null,
            _ => ThrowLiteralConversionError(value),
        };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) =>
        value switch
        {
            null => null,
            string text => Read(text),
            int or long or BigInteger => Read(Convert.ToString(value, CultureInfo.InvariantCulture)!),
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

    private static OpaqueId Read(string text)
    {
        _ = OpaqueId.TryParse(text, out var id);
        return id;
    }
}
