using System.Collections.Immutable;

namespace RoxMind.Training.Cohorts;

/// <summary>
/// Orders and names shape clusters by what their centres say: what such athletes do best for their level, and where it costs
/// them most. The order is that of the strong groups, so that ids keep their meaning from training to training.
/// </summary>
internal static class ShapeNames
{
    /// <summary>A centre nearer to 0 than this, in standard deviations, is neither a strength nor a weakness.</summary>
    private const double Telling = 0.1;

    private static readonly ImmutableArray<string> Strong =
    [
        "Runner",
        "Erg engine",
        "Power athlete",
        "Bodyweight athlete",
    ];

    private static readonly ImmutableArray<string> Weak =
    [
        "running",
        "the ergs",
        "sleds and carry",
        "burpees, lunges and wall balls",
    ];

    /// <summary>Gives each cluster the group in which it is strong: of all ways, the one in which they are strongest together.</summary>
    /// <param name="centres">As many clusters as groups; negative is strong.</param>
    public static float[][] Order(float[][] centres) =>
        [
            .. Permutations([.. Enumerable.Range(0, centres.Length)])
                .MinBy(order => order.Select((cluster, group) => (double)centres[cluster][group]).Sum())!
                .Select(cluster => centres[cluster]),
        ];

    /// <summary>The name of a cluster, for example <c>Runner, slower at sleds and carry</c>.</summary>
    /// <param name="centre">Its centre: run, ergs, sleds and carry, bodyweight.</param>
    public static string Of(float[] centre)
    {
        var (best, worst) = (Array.IndexOf(centre, centre.Min()), Array.IndexOf(centre, centre.Max()));
        var strength = centre[best] < -Telling ? Strong[best] : "All-rounder";
        return centre[worst] > Telling ? $"{strength}, slower at {Weak[worst]}" : strength;
    }

    private static IEnumerable<int[]> Permutations(int[] items) =>
        items.Length == 1
            ? [items]
            : items.SelectMany(first =>
                Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest])
            );
}
