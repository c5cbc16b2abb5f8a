using GraphQLParser;

namespace RoxMind.GraphQL.Execution.Limits;

/// <summary>How large a selection is with every fragment spread out.</summary>
/// <param name="Fields">Fields.</param>
/// <param name="Depth">Levels.</param>
/// <param name="Roots">Fields of the first level.</param>
/// <param name="Weight">Roughly how many values it answers, were all of it introspection.</param>
/// <param name="IsIntrospection">Whether it asks for the schema itself.</param>
internal readonly record struct DocumentSize(long Fields, int Depth, long Roots, double Weight, bool IsIntrospection)
{
    /// <summary>The size of a field that selects this.</summary>
    public DocumentSize AsField(ROM name) =>
        new(
            Fields + 1,
            Depth + 1,
            1,
            (IntrospectionLists.LengthOf(name) * (1 + Weight)) + IntrospectionLists.WeightOf(name),
            IsIntrospection || IntrospectionLists.IsRoot(name)
        );

    /// <summary>The size of this and another selection side by side.</summary>
    public DocumentSize With(DocumentSize other) =>
        new(
            Fields + other.Fields,
            Math.Max(Depth, other.Depth),
            Roots + other.Roots,
            Weight + other.Weight,
            IsIntrospection || other.IsIntrospection
        );
}
