using System.Reflection;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.GraphQL.Schema.Typing;

/// <summary>What the API makes of single properties of domain records that it does not show as they are.</summary>
internal static class Published
{
    private static readonly HashSet<(Type Type, string Property)> s_leftOut =
    [
        // Ids are opaque outside, and an analysis is always read through its race.
        (typeof(RaceAnalysis), nameof(RaceAnalysis.RaceId)),
    ];

    private static readonly Dictionary<(Type Type, string Property), string> s_names = new()
    {
        // Caches of clients take whatever is called id for unique over all kinds of things.
        [(typeof(ClusterLabel), nameof(ClusterLabel.Id))] = "Number",
        [(typeof(Priority), nameof(Priority.HintId))] = "HintCode",
    };

    /// <summary>Whether the API leaves the property out, because it says the same in another form.</summary>
    public static bool LeavesOut(PropertyInfo property) => s_leftOut.Contains((property.DeclaringType!, property.Name));

    /// <summary>The property's name in the API.</summary>
    public static string NameOf(PropertyInfo property) =>
        s_names.GetValueOrDefault((property.DeclaringType!, property.Name), property.Name);
}
