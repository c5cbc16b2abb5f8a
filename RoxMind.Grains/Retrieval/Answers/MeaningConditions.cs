using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>What a meaning asks of races.</summary>
internal static class MeaningConditions
{
    /// <summary>The conditions, with those that are about whoever asks filled in.</summary>
    /// <param name="filters">What the meaning states.</param>
    /// <param name="asker">Whoever asks; null when nobody said.</param>
    public static RaceConditions Of(MeaningFilters filters, Asker? asker)
    {
        var gender = filters.IsSameGender ? asker?.Result.Gender : filters.Gender;
        return new RaceConditions
        {
            Genders = gender is { } one ? [one] : [],
            Divisions = filters.Division is { } division ? [division] : [],
            AgeGroup = filters.IsSameAgeGroup ? asker?.Result.AgeGroup : null,
            FromAge = filters.AgeMin,
            ToAge = filters.AgeMax,
            City = filters.City is { } city ? CityNames.Of(city) : null,
            Season = filters.Season,
            SeasonMin = filters.SeasonMin,
            Year = filters.Year,
            Nationality = filters.Nationality,
            Names = filters.Name is { } name ? [.. name.Split(' ')] : [],
            Total = filters.Total,
            Times = filters.Times,
            Percentiles = filters.Percentiles,
            RunDelta = filters.RunDelta,
            FirstTotal = filters.FirstTotal,
            LaterTotal = filters.LaterTotal,
        };
    }
}
