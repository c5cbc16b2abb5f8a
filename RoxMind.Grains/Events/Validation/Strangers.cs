using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Validation;

/// <summary>Tells two people under one start number from one result that was corrected.</summary>
internal static class Strangers
{
    /// <summary>Whether neither the names nor the times of two results have anything to do with each other.</summary>
    public static bool Are(RaceResult one, RaceResult other) =>
        one.TotalMs != other.TotalMs && HaveOtherNames(one, other) && HaveOtherSplits(one, other);

    private static bool HaveOtherNames(RaceResult one, RaceResult other) =>
        one.Entrant.Name is { } name
        && other.Entrant.Name is { } otherName
        && !Words(name, one.Division).Overlaps(Words(otherName, other.Division));

    private static HashSet<string> Words(string name, Division division) =>
        [.. NameKey.Of(name, division).Split(' ').Where(word => word.Length > 1)];

    /// <summary>A correction leaves most splits as they were.</summary>
    private static bool HaveOtherSplits(RaceResult one, RaceResult other)
    {
        var (both, equal) = (0, 0);
        foreach (var segment in RaceFormat.Segments)
        {
            if (one.PublishedSplits[segment] is { } timeS && other.PublishedSplits[segment] is { } otherS)
            {
                both++;
                equal += timeS == otherS ? 1 : 0;
            }
        }

        return 2 * equal <= both;
    }
}
