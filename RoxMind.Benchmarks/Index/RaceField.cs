using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Hosting;

namespace RoxMind.Benchmarks.Index;

/// <summary>Made-up races of one standard, sorted by total, and queries that ask for what is alike among them. The same every time.</summary>
internal sealed class RaceField
{
    /// <summary>How many races each query asks for.</summary>
    public const int Take = 10;

    private const int RacesAnAthlete = 3;
    private const int RacesAnEvent = 3000;
    private const double LevelSd = 0.12;
    private const double OwnShare = 0.6;
    private const double NarrowLeast = 0.018;
    private const double NarrowMost = 0.022;

    private readonly Random _random = new(7);
    private readonly int[] _totals;

    /// <summary>Draws races from the norms of the bundle.</summary>
    public RaceField(int count)
    {
        var bundle = ModelBundle.Load(new RoxMindOptions().ModelFolder);
        Cohort = bundle.Cohorts[StationStandard.Of(Division.Open, Gender.Male, season: 6)];
        Races = [.. Enumerable.Range(0, count).Select(Draw).OrderBy(race => race.TotalS)];
        _totals = [.. Races.Select(race => race.TotalS)];
    }

    /// <summary>The norms that the races are drawn from.</summary>
    public CohortSnapshot Cohort { get; }

    /// <summary>The races.</summary>
    public ImmutableArray<IndexedRace> Races { get; }

    /// <summary>Queries of any race, for others who are better in none to three segments.</summary>
    public List<SimilarQuery> Any(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Query(Races[_random.Next(Races.Length)], _random.Next(4)))];

    /// <summary>Queries whose band of totals is the only condition, and keeps about 2 % of the races.</summary>
    public List<SimilarQuery> Narrow(int count)
    {
        var narrow = Races.Where(race => IsNarrow(race.TotalS)).ToList();
        return [.. Enumerable.Range(0, count).Select(_ => Query(narrow[_random.Next(narrow.Count)], 0))];
    }

    /// <summary>The rows within the narrowest band of a total: the first, and the one behind the last.</summary>
    public (int From, int End) BandOf(int totalS)
    {
        var (firstS, lastS) = SimilarityProbe.TotalsNear(totalS, SimilaritySearch.TolerancesPct[0]);
        return (FirstAtLeast(firstS), FirstAtLeast(lastS + 1));
    }

    private bool IsNarrow(int totalS)
    {
        var (from, end) = BandOf(totalS);
        return (double)(end - from) / Races.Length is >= NarrowLeast and <= NarrowMost;
    }

    private int FirstAtLeast(int totalS)
    {
        var place = Array.BinarySearch(_totals, totalS);
        if (place < 0)
        {
            return ~place;
        }

        while (place > 0 && _totals[place - 1] == totalS)
        {
            place--;
        }

        return place;
    }

    private SimilarQuery Query(IndexedRace race, int better) =>
        new(
            race.RaceId,
            race.AthleteId,
            race.TotalS,
            race.Splits,
            [.. Enumerable.Range(0, better).Select(_ => (Segment)_random.Next(RaceFormat.SegmentCount)).Distinct()],
            Take
        );

    /// <summary>A level that all segments share, and what is the race's own in each: the shape says nothing about the finish.</summary>
    private IndexedRace Draw(int number)
    {
        var level = LevelSd * Normal();
        var seconds = new int[RaceFormat.SegmentCount];
        foreach (var segment in RaceFormat.Segments)
        {
            var own =
                OwnShare * Math.Sqrt(Cohort.LogCovariance[(int)segment * (RaceFormat.SegmentCount + 1)]) * Normal();
            seconds[(int)segment] = Math.Max(5, (int)Math.Round(Cohort.Peers[segment].MedianS * Math.Exp(level + own)));
        }

        return new IndexedRace(
            $"race-{number}",
            $"athlete-{number / RacesAnAthlete}",
            $"event-{number / RacesAnEvent}",
            Cohort.Standard,
            new AgeGroup(30, 34),
            seconds.Sum(),
            new Splits(seconds),
            $"S6 2026 City {number / RacesAnEvent}",
            $"Athlete {number / RacesAnAthlete}",
            "NED"
        );
    }

    /// <summary>A draw of the standard normal distribution.</summary>
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
