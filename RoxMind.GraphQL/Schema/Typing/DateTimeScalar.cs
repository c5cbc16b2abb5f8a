using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>Moments.</summary>
internal sealed class DateTimeScalar : DateTimeOffsetGraphType
{
    /// <summary>Names and describes the scalar.</summary>
    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "A moment with its offset from UTC, `2026-03-01T10:15:30.123+00:00` (ISO 8601).";
    }
}
