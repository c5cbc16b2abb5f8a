using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>Whole numbers that Int is too small for.</summary>
internal sealed class LongScalar : LongGraphType
{
    /// <summary>Names and describes the scalar.</summary>
    public LongScalar()
    {
        Name = "Long";
        Description = "A whole number of up to 64 bits, as a JSON number.";
    }
}
