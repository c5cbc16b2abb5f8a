namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>
/// Says what a field costs each time it is resolved, in points: about one for each grain call or hundredth of a second of work
/// behind it. Fields without it are read from what is loaded already, and cost nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class CostAttribute(int points) : Attribute
{
    /// <summary>Name of the metadata that a field carries its points in.</summary>
    public const string Key = "RoxMind.Cost";

    /// <summary>Points each time.</summary>
    public int Points => points;
}
