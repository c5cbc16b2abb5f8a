using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>A result in a ranking.</summary>
/// <param name="Behind">0 for one that is ranked; else the larger, the less far it came.</param>
/// <param name="TimeMs">The time that it stands by, thousandths of a second.</param>
/// <param name="RaceId">Its id: the order of equal times.</param>
/// <param name="Finisher">The result.</param>
internal readonly record struct RankedResult(long Behind, long TimeMs, string RaceId, Finisher Finisher)
{
    /// <summary>Where it stands in its list.</summary>
    public ListPlace Place => ListPlace.Of(RaceId, Behind, TimeMs);

    /// <summary>What would stand before all of the same time.</summary>
    public RankedResult FirstOfItsTime => this with { RaceId = string.Empty };

    /// <summary>Fastest first.</summary>
    public static int Compare(RankedResult x, RankedResult y)
    {
        var order = x.Behind != y.Behind ? x.Behind.CompareTo(y.Behind) : x.TimeMs.CompareTo(y.TimeMs);
        return order != 0 ? order : string.CompareOrdinal(x.RaceId, y.RaceId);
    }
}
