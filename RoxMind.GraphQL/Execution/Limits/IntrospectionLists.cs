using GraphQLParser;

namespace RoxMind.GraphQL.Execution.Limits;

/// <summary>
/// The lists of introspection. They contain each other, so that a small document can ask for a schema many times over; no
/// field of ours has the name of one.
/// </summary>
internal static class IntrospectionLists
{
    /// <summary>Whether a field is where introspection begins.</summary>
    public static bool IsRoot(ROM name) => name.Span is "__schema" or "__type";

    /// <summary>What a field weighs by itself: the list of all types is made anew each time it is asked for.</summary>
    public static int WeightOf(ROM name) => name.Span is "types" ? 25_000 : 0;

    /// <summary>A typical length of the list of that name; 1 for every other field.</summary>
    public static int LengthOf(ROM name) =>
        name.Span switch
        {
            "types" => 150,
            "fields" or "inputFields" or "enumValues" => 8,
            "args" or "possibleTypes" or "interfaces" => 2,
            "directives" => 5,
            _ => 1,
        };
}
