using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Retrieval.Meanings.Json;

/// <summary>Reads the conditions of a meaning.</summary>
internal static class FilterReader
{
    private const int OldestAge = 120;
    private const int FirstYear = 2017;
    private const int LastYear = 2100;
    private const int LastSeason = 99;
    private const int MaxName = 100;
    private const string Same = "same";

    /// <summary>Reads them.</summary>
    public static MeaningFilters Read(MeaningNode node)
    {
        var filters = MeaningFilters.None;
        foreach (
            var (key, value) in node.Members(
                "age_group age_max age_min city division first_total_time_s gender later_total_time_s name nationality percentile "
                    + "percentiles run_delta_s season season_min segment_time_s total_time_s year"
            )
        )
        {
            filters = Add(filters, key, value);
        }

        return filters.AgeMin > filters.AgeMax ? throw node.Fault("has an age_min above its age_max") : filters;
    }

    private static MeaningFilters Add(MeaningFilters filters, string key, MeaningNode value) =>
        key switch
        {
            "age_group" => value.Text(MaxName) is Same
                ? filters with
                {
                    IsSameAgeGroup = true,
                }
                : throw value.Fault("is same"),
            "age_max" => filters with { AgeMax = value.Number(1, OldestAge) },
            "age_min" => filters with { AgeMin = value.Number(1, OldestAge) },
            "city" => filters with { City = value.Text(MaxName) },
            "division" => filters with { Division = value.OneOf<Division>() },
            "first_total_time_s" => filters with { FirstTotal = Bounds(value) },
            "gender" => value.Text(MaxName) is Same
                ? filters with
                {
                    IsSameGender = true,
                }
                : filters with
                {
                    Gender = value.OneOf<Gender>(),
                },
            "later_total_time_s" => filters with { LaterTotal = Bounds(value) },
            "name" => filters with { Name = Spelling.Fold(value.Text(MaxName)) },
            "nationality" => filters with { Nationality = Country(value) },
            "percentile" => filters with { Percentiles = [Band(value)] },
            "percentiles" => filters with { Percentiles = [.. value.Items().Select(Band)] },
            "run_delta_s" => filters with { RunDelta = Delta(value) },
            "season" => filters with { Season = value.Number(1, LastSeason) },
            "season_min" => filters with { SeasonMin = value.Number(1, LastSeason) },
            "segment_time_s" => filters with { Times = Times(value) },
            "total_time_s" => filters with { Total = Bounds(value) },
            _ => filters with { Year = value.Number(FirstYear, LastYear) },
        };

    private static string Country(MeaningNode node)
    {
        var code = node.Text(3);
        return code.Length == 3 && code.All(char.IsAsciiLetterUpper)
            ? code
            : throw node.Fault("is a code of three capitals");
    }

    private static TimeBounds Bounds(MeaningNode node)
    {
        var bounds = new TimeBounds();
        foreach (var (key, value) in node.Members("gt gte lt lte"))
        {
            var seconds = value.Number(1, RaceTime.MaxSeconds);
            bounds = key switch
            {
                "gt" => bounds with { Gt = seconds },
                "gte" => bounds with { Gte = seconds },
                "lt" => bounds with { Lt = seconds },
                _ => bounds with { Lte = seconds },
            };
        }

        return bounds == new TimeBounds() || bounds.IsEmpty
            ? throw node.Fault("has bounds that a time can lie between")
            : bounds;
    }

    private static ImmutableSortedDictionary<TimedPart, TimeBounds> Times(MeaningNode node) =>
        node.Members(string.Empty)
            .ToImmutableSortedDictionary(member => member.Value.PartOf(member.Key), member => Bounds(member.Value));

    private static PercentileBand Band(MeaningNode node)
    {
        var band = new PercentileBand(TimedPart.TotalTime, 0, 100);
        foreach (var (key, value) in node.Members("max min segment"))
        {
            band = key switch
            {
                "max" => band with { Max = value.Percentile() },
                "min" => band with { Min = value.Percentile() },
                _ => band with { Part = value.Part() },
            };
        }

        return band.Min <= band.Max ? band : throw node.Fault("has a min above its max");
    }

    private static RunDelta Delta(MeaningNode node)
    {
        var (from, to, lte) = ((TimedPart?)null, (TimedPart?)null, (int?)null);
        foreach (var (key, value) in node.Members("from lte to"))
        {
            if (key is "lte")
            {
                lte = value.Number(-RaceTime.MaxSeconds, RaceTime.MaxSeconds);
            }
            else if (key is "from")
            {
                from = value.Part();
            }
            else
            {
                to = value.Part();
            }
        }

        return (from, to, lte) is ({ } one, { } other, { } most)
            ? new RunDelta(one, other, most)
            : throw node.Fault("has from, to and lte");
    }
}
