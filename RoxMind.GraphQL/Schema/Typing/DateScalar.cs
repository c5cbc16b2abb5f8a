using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>Calendar days.</summary>
internal sealed class DateScalar : DateOnlyGraphType
{
    /// <summary>Names and describes the scalar.</summary>
    public DateScalar()
    {
        Name = "Date";
        Description = "A day, `yyyy-MM-dd` (ISO 8601).";
    }
}
