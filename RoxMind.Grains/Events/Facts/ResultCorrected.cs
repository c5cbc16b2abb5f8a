using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.Facts;

/// <summary>
/// A result was published again with other content, or an official corrected or withdrew it. It counts from now on in place of
/// what was recorded before under its id.
/// </summary>
/// <param name="Result">The result as it is now; a withdrawn one says so by its status.</param>
/// <param name="Source">The publication that it came with, an import's id; null when it was sent by itself.</param>
/// <param name="Reason">Why, for people; null when nothing was said.</param>
/// <param name="Published">
/// The result as publications have it, where an official said otherwise; null where nobody did, or it was taken back.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("result-corrected")]
public sealed record ResultCorrected(
    [property: Id(0)] RaceResult Result,
    [property: Id(1)] string? Source = null,
    [property: Id(2)] string? Reason = null,
    [property: Id(3)] RaceResult? Published = null
) : EventFact
{
    /// <summary>The reason of a result that a list lacks which replaces what was published before: nobody's word.</summary>
    public const string NotInList = "Not in the corrected list.";

    /// <summary>The result as publications have it; versions that did not keep it are told from corrections of lists by their reason.</summary>
    /// <param name="before">The result before this.</param>
    /// <param name="publishedBefore">The result as publications had it before this.</param>
    internal RaceResult? PublishedAfter(RaceResult before, RaceResult? publishedBefore) =>
        Published ?? (Reason is null or NotInList ? null : OtherThan(publishedBefore ?? before, Result));

    /// <summary>The result as publications have it, where an official's word is another; null where it is what they say.</summary>
    /// <param name="published">The result as publications have it.</param>
    /// <param name="ruled">The result after the word.</param>
    internal static RaceResult? OtherThan(RaceResult published, RaceResult ruled) =>
        published.Status == ruled.Status && published.PublishedSplits.Equals(ruled.PublishedSplits) ? null : published;
}
