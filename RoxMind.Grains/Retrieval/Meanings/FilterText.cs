using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Meanings;

/// <summary>Says in plain words what the conditions of a meaning are.</summary>
internal static class FilterText
{
    /// <summary>The conditions, each by itself.</summary>
    public static IEnumerable<string> Of(MeaningFilters filters) =>
        [.. Who(filters), .. Where(filters), .. Times(filters)];

    private static IEnumerable<string> Who(MeaningFilters filters)
    {
        yield return filters.IsSameGender ? "of my gender"
        : filters.Gender is { } gender ? Plural(gender)
        : string.Empty;
        yield return filters.Division is { } division
            ? $"{division.ToString().ToLowerInvariant()} division"
            : string.Empty;
        yield return filters.IsSameAgeGroup ? "of my age group" : string.Empty;
        yield return (filters.AgeMin, filters.AgeMax) switch
        {
            ({ } from, { } to) => $"aged {from} to {to}",
            ({ } from, null) => $"aged {from} or older",
            (null, { } to) => $"aged up to {to}",
            _ => string.Empty,
        };
        yield return filters.Name is { } name ? $"named {name}" : string.Empty;
        yield return filters.Nationality is { } country ? $"from {country}" : string.Empty;
    }

    private static IEnumerable<string> Where(MeaningFilters filters)
    {
        yield return filters.City is { } city ? $"in {city}" : string.Empty;
        yield return filters.Season is { } season ? $"season {season}" : string.Empty;
        yield return filters.SeasonMin is { } first ? $"season {first} or later" : string.Empty;
        yield return filters.Year is { } year ? $"year {year}" : string.Empty;
    }

    private static IEnumerable<string> Times(MeaningFilters filters)
    {
        yield return Bounds("finish", filters.Total);
        yield return Bounds("first finish", filters.FirstTotal);
        yield return Bounds("a later finish", filters.LaterTotal);
        foreach (var (part, bounds) in filters.Times)
        {
            yield return Bounds(part.DisplayName, bounds);
        }

        foreach (var band in filters.Percentiles)
        {
            yield return $"percentile {band.Min} to {band.Max} in {band.Part.DisplayName}";
        }

        yield return filters.RunDelta is { } delta
            ? $"{delta.To.DisplayName} at most {delta.LteS} s slower than {delta.From.DisplayName}"
            : string.Empty;
    }

    private static string Bounds(string what, TimeBounds? bounds)
    {
        if (bounds is null)
        {
            return string.Empty;
        }

        (string Word, int? Seconds)[] sides =
        [
            ("under", bounds.Lt),
            ("of at most", bounds.Lte),
            ("over", bounds.Gt),
            ("of at least", bounds.Gte),
        ];
        return $"{what} {string.Join(" and ", sides.Where(side => side.Seconds is not null).Select(side => $"{side.Word} {MeaningText.Clock(side.Seconds!.Value)}"))}";
    }

    private static string Plural(Gender gender) =>
        gender switch
        {
            Gender.Female => "women",
            Gender.Male => "men",
            Gender.Mixed => "mixed",
            _ => gender.ToString().ToLowerInvariant(),
        };
}
