using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>A GraphQL union from a C# marker interface: its members are the types of this assembly that carry the marker.</summary>
internal sealed class DocumentedUnion<TMarker> : UnionGraphType
{
    /// <summary>Takes the members in the order of their names.</summary>
    public DocumentedUnion()
    {
        // The marker's I is C#'s custom, not the API's.
        Name = typeof(TMarker).Name[1..];
        Description = XmlDocumentation.Of(typeof(TMarker));
        foreach (
            var member in typeof(TMarker)
                .Assembly.GetTypes()
                .Where(type => type.IsClass && typeof(TMarker).IsAssignableFrom(type))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
        )
        {
            Type(typeof(DocumentedObject<>).MakeGenericType(member));
        }
    }
}
