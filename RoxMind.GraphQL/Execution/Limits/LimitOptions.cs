using System.ComponentModel.DataAnnotations;

namespace RoxMind.GraphQL.Execution.Limits;

/// <summary>
/// How large a document may be. The limits are checked before validation, whose time grows with the square of what they
/// bound.
/// </summary>
internal sealed class LimitOptions
{
    /// <summary>Deepest nesting of fields. Default 16, enough for a full introspection.</summary>
    [Range(1, 64)]
    public int MaxDepth { get; set; } = 16;

    /// <summary>Most fields of one operation, with its fragments spread out. Default 600.</summary>
    [Range(1, 100_000)]
    public int MaxFields { get; set; } = 600;

    /// <summary>Most aliases in a document. Default 60.</summary>
    [Range(1, 10_000)]
    public int MaxAliases { get; set; } = 60;

    /// <summary>Most fields with one response name in one selection set. Default 10: the validator compares each with each.</summary>
    [Range(1, 1000)]
    public int MaxRepeats { get; set; } = 10;

    /// <summary>Most fields at the root of one operation. Default 30.</summary>
    [Range(1, 1000)]
    public int MaxRootFields { get; set; } = 30;

    /// <summary>Most directives in a document. Default 60.</summary>
    [Range(0, 10_000)]
    public int MaxDirectives { get; set; } = 60;

    /// <summary>Most fragments, named or inline, and spreads in a document. Default 100.</summary>
    [Range(0, 10_000)]
    public int MaxFragments { get; set; } = 100;

    /// <summary>Most operations in a document. Default 20.</summary>
    [Range(1, 1000)]
    public int MaxOperations { get; set; } = 20;

    /// <summary>Most variables of one operation. Default 60.</summary>
    [Range(0, 10_000)]
    public int MaxVariables { get; set; } = 60;

    /// <summary>Most values written into a document: arguments, list elements and object fields. Default 1,000.</summary>
    [Range(0, 100_000)]
    public int MaxValues { get; set; } = 1000;

    /// <summary>Most arguments of one field or directive. Default 40: the validator compares each with each.</summary>
    [Range(1, 1000)]
    public int MaxArguments { get; set; } = 40;

    /// <summary>Longest name, characters. Default 100.</summary>
    [Range(16, 10_000)]
    public int MaxNameLength { get; set; } = 100;

    /// <summary>
    /// Most points that an operation can cost: of each field, about one for each call behind it, times the number of elements
    /// asked for above it. Default 5,000.
    /// </summary>
    [Range(100, 10_000_000)]
    public int MaxCost { get; set; } = 5000;

    /// <summary>
    /// Most values of the schema itself that an operation may ask for, reckoned with typical lengths of its lists. Default
    /// 300,000: a full introspection is within it, and lists of fields within lists of fields are not.
    /// </summary>
    [Range(0, 1_000_000_000)]
    public int MaxIntrospection { get; set; } = 300_000;

    /// <summary>How long an operation may take. Default 15 s; subscriptions take as long as they are listened to.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);
}
