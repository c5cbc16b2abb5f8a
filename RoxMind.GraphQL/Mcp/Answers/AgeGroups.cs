using ModelContextProtocol;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Mcp.Answers;

/// <summary>Age groups as texts.</summary>
internal static class AgeGroups
{
    /// <summary>An age group such as <c>30-34</c>; null when it is unknown.</summary>
    public static string? Text(AgeGroup group) => group.IsKnown ? group.ToString() : null;

    /// <summary>Reads an argument; null takes every age group.</summary>
    /// <exception cref="McpException">It is none.</exception>
    public static AgeGroup? Read(string? text, string argument) =>
        text is null ? null
        : AgeGroup.Parse(text) is { IsKnown: true } group ? group
        : throw new McpException($"'{argument}' is an age group such as 30-34 or 70+; '{text}' is none.");
}
