using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search;

/// <summary>The conditions of a question.</summary>
internal sealed class QuestionFilter(RaceQuestion question)
{
    private readonly HashSet<string> _events = [.. question.EventIds];

    /// <summary>Whether a race fulfils all of them.</summary>
    public bool Takes(CatalogEntry entry)
    {
        var race = entry.Race;
        return (question.Genders.IsEmpty || question.Genders.Contains(race.Standard.Gender))
            && (question.Divisions.IsEmpty || question.Divisions.Contains(race.Standard.Division))
            && (question.MinTotalS is not { } least || race.TotalS >= least)
            && (question.MaxTotalS is not { } most || race.TotalS <= most)
            && (_events.Count == 0 || _events.Contains(race.EventId))
            && IsOfAge(race.AgeGroup)
            && IsOfSeason(race)
            && (question.Nationality is not { } country || IsFrom(race, country))
            && question.Names.All(name => $"{entry.AthleteWords} ".Contains($" {name} ", StringComparison.Ordinal));
    }

    private static bool IsFrom(IndexedRace race, string country) =>
        string.Equals(race.Nationality, country, StringComparison.OrdinalIgnoreCase);

    private bool IsOfAge(AgeGroup group) =>
        (question.FromAge is not { } from || (group.IsKnown && group.From >= from))
        && (question.ToAge is not { } to || (group.IsKnown && group.To <= to));

    private bool IsOfSeason(IndexedRace race)
    {
        if (question is { Season: null, Year: null })
        {
            return true;
        }

        var name = EventName.Parse(race.EventName ?? string.Empty);
        return (question.Season is null || name.SeasonOn(race.Date) == question.Season)
            && (question.Year is null || (race.Date?.Year ?? name.Year) == question.Year);
    }
}
