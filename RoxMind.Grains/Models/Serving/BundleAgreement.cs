using RoxMind.Grains.Telemetry;

namespace RoxMind.Grains.Models.Serving;

/// <summary>
/// Which bundle the silos of a cluster have agreed on: it is the one that analyses are brought to. A silo with another one explains what is
/// new with what it has, and leaves alone what it did not make itself, so that nothing is renewed back and forth.
/// </summary>
public sealed class BundleAgreement
{
    private readonly IModelCatalog _catalog;
    private volatile Heard? _heard;

    /// <summary>Of a process of its own: its bundle is agreed on, whatever it is.</summary>
    public BundleAgreement(IModelCatalog catalog) => _catalog = catalog;

    /// <summary>Of a silo of a cluster: nothing is agreed on until it has heard what is served there.</summary>
    public static BundleAgreement InCluster(IModelCatalog catalog) =>
        new(catalog) { _heard = new Heard(null, [], Round: 0) };

    /// <summary>Version of the bundle agreed on; null while that is not known.</summary>
    public string? Version => _heard is { } heard ? heard.Agreed : _catalog.Version;

    /// <summary>Whether this silo has it.</summary>
    public bool IsOwn => string.Equals(Version, _catalog.Version, StringComparison.Ordinal);

    /// <summary>Whether all silos have it.</summary>
    public bool IsUnanimous => IsOwn && Others.Count == 0;

    /// <summary>The silos that have another one, by name.</summary>
    public IReadOnlyList<ServedBundle> Others => _heard?.Others ?? [];

    /// <summary>Another number once other silos have it, or it is another one: what was in vain before may be tried again.</summary>
    public int Round => _heard?.Round ?? 0;

    /// <summary>Whether this silo may replace an analysis.</summary>
    /// <param name="madeBy">Version of the bundle that made it.</param>
    public bool MayRenew(string madeBy) => IsOwn || string.Equals(madeBy, _catalog.Version, StringComparison.Ordinal);

    /// <summary>Hears what all silos serve now, this one among them.</summary>
    /// <returns>Whether anything is another than before.</returns>
    public bool Hear(IReadOnlyCollection<ServedBundle> served)
    {
        ArgumentNullException.ThrowIfNull(served);
        var (before, agreed) = (_heard, Choose(served));
        List<ServedBundle> others =
        [
            .. served
                .Where(one => !string.Equals(one.Version, agreed, StringComparison.Ordinal))
                .OrderBy(one => one.Silo, StringComparer.Ordinal),
        ];
        if (before is not null && before.Agreed == agreed && before.Others.SequenceEqual(others))
        {
            return false;
        }

        _heard = new Heard(agreed, others, (before?.Round ?? 0) + 1);
        GrainMeter.BundlesDiffer(others.Count - (before?.Others.Count ?? 0));
        return true;
    }

    /// <summary>
    /// The version that most silos have. Of several that as many have it is the one that came last, so that of two silos the first that is
    /// given a new bundle decides.
    /// </summary>
    /// <returns>Null when there are none.</returns>
    public static string? Choose(IEnumerable<ServedBundle> served) =>
        served
            .GroupBy(one => one.Version, StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .ThenByDescending(same => same.Max(one => one.FirstSeen))
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;

    private sealed record Heard(string? Agreed, IReadOnlyList<ServedBundle> Others, int Round);
}
