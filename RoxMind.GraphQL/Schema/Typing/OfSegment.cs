using GraphQL.Types;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>What every type with a segment has in common, so that one fragment serves them all.</summary>
internal sealed class OfSegment : InterfaceGraphType
{
    /// <summary>Names the one field.</summary>
    public OfSegment()
    {
        Name = nameof(OfSegment);
        Description = "Something that is said about one segment.";
        Field<NonNullGraphType<DocumentedEnum<Segment>>>("segment").Description("The segment.");
    }

    /// <summary>Whether a C# type is about one segment.</summary>
    public static bool Includes(Type type) => type.GetProperty("Segment")?.PropertyType == typeof(Segment);
}
