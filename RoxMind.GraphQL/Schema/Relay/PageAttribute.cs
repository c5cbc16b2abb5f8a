using GraphQL;
using GraphQL.Types;

namespace RoxMind.GraphQL.Schema.Relay;

/// <summary>Marks the parameter of a resolver that stands for the four arguments of a list that is read page by page.</summary>
/// <param name="most">Most elements of one page.</param>
/// <param name="usual">How many elements a page has when nothing is said.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PageAttribute(int most = PageArguments.Most, int usual = PageArguments.Usual) : GraphQLAttribute
{
    /// <summary>Name of the metadata that a field carries the usual number of elements in.</summary>
    public const string Key = "RoxMind.Page";

    /// <summary>Arguments of connections that say how many elements they may have.</summary>
    public static IReadOnlyList<string> Counts { get; } = ["first", "last"];

    /// <summary>Most elements of one page.</summary>
    public int Most => most;

    /// <summary>How many elements a page has when nothing is said.</summary>
    public int Usual => usual;

    /// <inheritdoc/>
    public override void Modify(ArgumentInformation argumentInformation) =>
        argumentInformation.SetDelegate(context => new PageArguments(
            context.GetArgument<int?>("first"),
            context.GetArgument<string?>("after"),
            context.GetArgument<int?>("last"),
            context.GetArgument<string?>("before"),
            most,
            usual
        ));

    /// <summary>Adds the arguments to a field.</summary>
    public void AddTo(FieldType field)
    {
        field.Metadata[Key] = usual;
        field.Arguments ??= [];
        Add<IntGraphType>(
            field,
            "first",
            $"At most so many elements from the front, 1 to {most}; {usual} when neither this nor `last` is given."
        );
        Add<StringGraphType>(
            field,
            "after",
            "Cursor of the element before the page; left out, the list starts at the front."
        );
        Add<IntGraphType>(
            field,
            "last",
            $"At most so many elements from the end, 1 to {most}; not together with `first`."
        );
        Add<StringGraphType>(
            field,
            "before",
            "Cursor of the element behind the page; left out, the list goes on to its end."
        );
    }

    private static void Add<T>(FieldType field, string name, string description)
        where T : IGraphType =>
        field.Arguments!.Add(new QueryArgument(typeof(T)) { Name = name, Description = description });
}
