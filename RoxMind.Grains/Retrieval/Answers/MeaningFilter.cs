using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Questions.Words;

namespace RoxMind.Grains.Retrieval.Answers;

/// <summary>Whether a race fulfils the conditions of a meaning.</summary>
internal sealed class MeaningFilter
{
    private readonly MeaningFilters _filters;
    private readonly Func<StationStandard, CohortSnapshot?> _norms;
    private readonly Gender? _gender;
    private readonly AgeGroup? _ageGroup;
    private readonly string? _city;
    private readonly string? _nation;
    private readonly string[] _names;
    private readonly Dictionary<StationStandard, CohortSnapshot?> _known = [];
    private readonly HashSet<string>? _athletes;

    /// <summary>Prepares the conditions.</summary>
    public MeaningFilter(MeaningFilters filters, AnswerSources sources)
    {
        _filters = filters;
        _norms = sources.Norms;
        _gender = filters.IsSameGender ? sources.Asker?.Result.Gender : filters.Gender;
        _ageGroup = filters.IsSameAgeGroup ? sources.Asker?.Result.AgeGroup : null;
        _city = filters.City is { } city ? CityNames.Of(city) : null;
        _nation = Nations.Of(filters.Nationality);
        _names = filters.Name?.Split(' ') ?? [];
        _athletes =
            filters.FirstTotal is null && filters.LaterTotal is null
                ? null
                : AcrossRaces(sources.Finder.Entries, filters.FirstTotal, filters.LaterTotal);
    }

    /// <summary>Whether it does.</summary>
    public bool Takes(CatalogRace entry)
    {
        var race = entry.Race;
        return (_gender is null || race.Standard.Gender == _gender)
            && (_filters.Division is null || race.Standard.Division == _filters.Division)
            && (_filters.Total is null || _filters.Total.Holds(race.TotalS))
            && IsOfAge(race.AgeGroup)
            && IsAt(entry)
            && (_nation is null || string.Equals(Nations.Of(race.Nationality), _nation, StringComparison.Ordinal))
            && Array.TrueForAll(
                _names,
                name => $"{entry.AthleteWords} ".Contains($" {name} ", StringComparison.Ordinal)
            )
            && (_athletes is null || _athletes.Contains(race.AthleteId))
            && HasTimes(race);
    }

    private bool IsOfAge(AgeGroup group) =>
        (_ageGroup is null || group == _ageGroup)
        && (_filters.AgeMin is not { } from || (group.IsKnown && group.From >= from))
        && (_filters.AgeMax is not { } to || (group.IsKnown && group.To <= to));

    private bool IsAt(CatalogRace entry) =>
        (_filters.Season is null || entry.Place.Season == _filters.Season)
        && (_filters.SeasonMin is null || entry.Place.Season >= _filters.SeasonMin)
        && (_filters.Year is null || (entry.Race.Date?.Year ?? entry.Place.Year) == _filters.Year)
        && (_city is null || entry.Place.IsIn(_city));

    private bool HasTimes(IndexedRace race)
    {
        foreach (var (part, bounds) in _filters.Times)
        {
            if (!bounds.Holds(part.SecondsOf(race.Splits, race.TotalS)))
            {
                return false;
            }
        }

        if (
            _filters.RunDelta is { } delta
            && (
                race.Splits[delta.To.Segment] - race.Splits[delta.From.Segment] is not { } slowerS
                || slowerS > delta.LteS
            )
        )
        {
            return false;
        }

        foreach (var band in _filters.Percentiles)
        {
            if (PercentileOf(race, band.Part) is not { } percentile || percentile < band.Min || percentile > band.Max)
            {
                return false;
            }
        }

        return true;
    }

    private double? PercentileOf(IndexedRace race, TimedPart part)
    {
        if (!_known.TryGetValue(race.Standard, out var norms))
        {
            norms = _known[race.Standard] = _norms(race.Standard);
        }

        return norms is not null && part.SecondsOf(race.Splits, race.TotalS) is { } seconds
            ? PartNorm.Percentile(norms.Peers, part, seconds)
            : null;
    }

    /// <summary>Athletes whose first race and one after it lie between bounds.</summary>
    private static HashSet<string> AcrossRaces(
        IEnumerable<CatalogRace> entries,
        TimeBounds? first,
        TimeBounds? later
    ) =>
        entries
            .Where(entry => entry.Race.EventName is not null)
            .GroupBy(entry => entry.Race.AthleteId, StringComparer.Ordinal)
            .Where(races => races.Skip(1).Any())
            .Where(races =>
            {
                var ordered = races.Select(entry => entry.Race.ToResult()).Order(RaceOrder.Instance).ToList();
                return (first is null || first.Holds(ordered[0].TotalS))
                    && (later is null || ordered.Skip(1).Any(race => later.Holds(race.TotalS)));
            })
            .Select(races => races.Key)
            .ToHashSet(StringComparer.Ordinal);
}
