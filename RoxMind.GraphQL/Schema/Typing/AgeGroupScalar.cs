using GraphQL.Types;
using GraphQLParser.AST;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>An age group as text.</summary>
internal sealed class AgeGroupScalar : ScalarGraphType
{
    private const string UnknownText = "unknown";

    /// <summary>Names and describes the scalar.</summary>
    public AgeGroupScalar()
    {
        Name = "AgeGroup";
        Description =
            "An age group in years: `30-34`, `70+`, or `unknown` where the organiser published none, which is a value of its own.";
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
    public override object? ParseValue(object? value)
    {
        if (value is null or AgeGroup)
        {
            return value;
        }

        if (value is string text)
        {
            var group = AgeGroup.Parse(text);
            if (group.IsKnown || text.Trim().Equals(UnknownText, StringComparison.OrdinalIgnoreCase))
            {
                return group;
            }
        }

        return ThrowValueConversionError(value);
    }

    /// <inheritdoc/>
    public override object? Serialize(object? value) =>
        value switch
        {
            null => null,
            AgeGroup group => group.ToString(),
            _ => ThrowSerializationError(value),
        };
}
