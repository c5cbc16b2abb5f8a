using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;

namespace RoxMind.Grains.Retrieval.Answers.Intents;

/// <summary>Finds who is alike and better, with what the question demands as hard conditions.</summary>
internal sealed class SimilarMatches
{
    private const double BetterSegment = 0.90;
    private const double BetterSum = 0.97;

    private readonly Meaning _meaning;
    private readonly Likeness _likeness;
    private readonly RaceResult _own;
    private readonly Splits _mine;
    private readonly ShapeDistance _distance;
    private readonly List<IndexedRace> _candidates;

    /// <summary>Prepares the search.</summary>
    public SimilarMatches(Meaning meaning, AnswerSources sources, CohortSnapshot cohort)
    {
        _meaning = meaning;
        _likeness = meaning.Similarity!;
        _own = sources.Asker!.Result;
        var filter = new MeaningFilter(meaning.Filters, sources);
        var mine = _own.Splits;
        _candidates = [];
        foreach (var entry in sources.Finder.Entries)
        {
            var race = entry.Race;
            if (string.Equals(race.AthleteId, sources.Asker.Profile.AthleteId, StringComparison.Ordinal))
            {
                // What is indexed of the race itself is free of its course, as what it is compared with.
                mine = string.Equals(race.RaceId, _own.RaceId, StringComparison.Ordinal) ? race.Comparable : mine;
            }
            else if (race.Standard == _own.Standard && race.Splits.IsComplete && filter.Takes(entry))
            {
                _candidates.Add(race);
            }
        }

        _mine = mine;
        _distance = new ShapeDistance(_mine, cohort.Noise, [.. meaning.BetterAt.SelectMany(part => part.Segments)]);
    }

    /// <summary>The matches, most alike first, each athlete once; and how far the level may differ, percent, where it counts.</summary>
    public (List<SimilarMatch> Matches, double? TolerancePct) Find()
    {
        var better = _candidates.Where(IsBetter).ToList();
        if (_likeness.Basis == LikenessBasis.Shape)
        {
            return (Order(better), null);
        }

        if (_likeness.ToleranceS is { } seconds)
        {
            return (Order([.. better.Where(race => Math.Abs(race.TotalS - _own.TotalS) <= seconds)]), null);
        }

        var (matches, tolerance) = (new List<IndexedRace>(), 0);
        foreach (var candidate in SimilaritySearch.TolerancesPct)
        {
            tolerance = candidate;
            matches = [.. better.Where(race => IsNear(race, tolerance / 100.0))];
            if (matches.Count >= SimilaritySearch.Enough)
            {
                break;
            }
        }

        return (Order(matches), tolerance);
    }

    private bool IsNear(IndexedRace race, double share) =>
        _likeness.Basis == LikenessBasis.Segments
            ? _likeness.Parts.All(part => IsWithin(SecondsOf(part, race), part.SecondsOf(_mine, _own.TotalS), share))
            : IsWithin(race.TotalS, _own.TotalS, share);

    private static bool IsWithin(int? one, int? other, double share) =>
        Math.Abs(one - other ?? double.MaxValue) <= share * (other ?? 0);

    private bool IsBetter(IndexedRace race)
    {
        foreach (var part in _meaning.BetterAt)
        {
            if (GainS(race, part) is not { } gain || !IsEnough(part, gain))
            {
                return false;
            }
        }

        foreach (var part in _meaning.NotBetterAt)
        {
            if (GainS(race, part) is not <= 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsEnough(TimedPart part, int gain)
    {
        if (_meaning.MinGainS.TryGetValue(part, out var least))
        {
            return gain >= least;
        }

        var own = part.SecondsOf(_own.Splits, _own.TotalS)!.Value;
        return own - gain <= own * (part.IsSegment ? BetterSegment : BetterSum);
    }

    /// <summary>Seconds that being as fast would bring on the own course.</summary>
    private int? GainS(IndexedRace race, TimedPart part) =>
        SecondsOf(part, race) is { } other
        && part.SecondsOf(_mine, _own.TotalS) is { } mine
        && part.SecondsOf(_own.Splits, _own.TotalS) is { } own
            ? (int)Math.Round(own * (1 - ((double)other / mine)))
            : null;

    private static int? SecondsOf(TimedPart part, IndexedRace race) => part.SecondsOf(race.Comparable, race.TotalS);

    private List<SimilarMatch> Order(List<IndexedRace> races)
    {
        var shape = new float[ShapeVector.Length];
        return
        [
            .. races
                .Select(race =>
                {
                    ShapeVector.Read(race.Comparable, shape);
                    var distance =
                        _likeness.Basis == LikenessBasis.TotalTime
                            ? Math.Abs(race.TotalS - _own.TotalS)
                            : _distance.To(shape);
                    return new SimilarMatch(
                        race,
                        distance,
                        [.. _meaning.BetterAt.Select(part => new PartGain(part.Name, GainS(race, part) ?? 0))]
                    );
                })
                .OrderBy(match => match.Distance)
                .ThenBy(match => match.Race.RaceId, StringComparer.Ordinal)
                .DistinctBy(match => match.Race.AthleteId),
        ];
    }
}
