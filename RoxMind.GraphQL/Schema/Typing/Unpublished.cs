using System.Reflection;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>Properties of domain records that the API does not show, because it says the same in another form.</summary>
internal static class Unpublished
{
    private static readonly HashSet<(Type Type, string Property)> s_properties =
    [
        // Ids are opaque outside, and an analysis is always read through its race.
        (typeof(RaceAnalysis), nameof(RaceAnalysis.RaceId)),
    ];

    /// <summary>Whether the API leaves the property out.</summary>
    public static bool Contains(PropertyInfo property) =>
        s_properties.Contains((property.DeclaringType!, property.Name));
}
