using System.Collections.Immutable;
using System.Globalization;

namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>Says in plain words what a meaning is: put together from it alone.</summary>
public static class MeaningText
{
    /// <summary>One phrase.</summary>
    /// <param name="meaning">The meaning.</param>
    public static string Of(Meaning meaning)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        List<string> parts =
        [
            What(meaning),
            meaning.Count is { } count ? string.Create(CultureInfo.InvariantCulture, $"at most {count}") : string.Empty,
            Names(meaning.Similarity is null ? "strong in" : "better at", meaning.BetterAt),
            Names(meaning.Similarity is null ? "weak in" : "not better at", meaning.NotBetterAt),
            .. meaning.MinGainS.Select(gain => $"by at least {Clock(gain.Value)} in {gain.Key.DisplayName}"),
            Names("of", meaning.Segments),
            .. Target(meaning.Target),
            .. FilterText.Of(meaning.Filters),
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    internal static string Clock(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    private static string What(Meaning meaning) =>
        meaning.Intent switch
        {
            Intent.SimilarBetter =>
                $"athletes like {(meaning.Similarity!.Anchor is Likeness.Me ? "me" : "the athlete")}{Alike(meaning.Similarity)}",
            Intent.Rank =>
                $"{(meaning.Sort!.IsDescending ? "slowest" : "fastest")} {meaning.Sort.By.DisplayName} first",
            Intent.Percentile => $"where {Clock(meaning.Value!.TimeS)} in {meaning.Value.Part.DisplayName} would stand",
            Intent.Explain => "why my race went as it did",
            Intent.Compare => "my race compared",
            Intent.Progress => meaning.Sort is null ? "how I changed" : "largest improvement first",
            Intent.WhatIf => "what my finish would be",
            Intent.Count => "how many athletes",
            Intent.Refuse => "nothing that is answered",
            _ => meaning.BetterAt.IsEmpty && meaning.NotBetterAt.IsEmpty
                ? "athletes, fastest finish first"
                : "closest to the profile first",
        };

    private static string Alike(Likeness likeness) =>
        likeness.Basis switch
        {
            LikenessBasis.TotalTime => " in the finish"
                + (likeness.ToleranceS is { } tolerance ? $" within {Clock(tolerance)}" : string.Empty),
            LikenessBasis.Shape => " in the shape of the race",
            LikenessBasis.Segments => $" in {string.Join(" and ", likeness.Parts.Select(part => part.DisplayName))}",
            _ => string.Empty,
        };

    private static IEnumerable<string> Target(MeaningTarget? target)
    {
        if (target?.Percentile is { } percentile)
        {
            yield return percentile == 50 ? "as fast as the median" : "as fast as the best quarter";
        }

        foreach (var (part, seconds) in target?.TimesS ?? ImmutableSortedDictionary<TimedPart, int>.Empty)
        {
            yield return $"with {Clock(seconds)} in {part.DisplayName}";
        }
    }

    private static string Names(string lead, ImmutableSortedSet<TimedPart> parts) =>
        parts.IsEmpty
            ? string.Empty
            : $"{lead} {string.Join(", ", parts.OrderBy(part => part.Number).Select(part => part.DisplayName))}";
}
