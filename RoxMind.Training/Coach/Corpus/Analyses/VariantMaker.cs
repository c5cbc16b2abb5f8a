using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Corpus.Analyses;

/// <summary>Changes races into rare ones; they are analysed like any other.</summary>
internal static class VariantMaker
{
    private const int MostMissing = 3;
    private const int LeastLeft = 4;

    /// <summary>The race changed.</summary>
    /// <param name="from">The race as it was, with its analysis.</param>
    /// <param name="variant">What to change.</param>
    /// <param name="random">Decides about amounts.</param>
    public static RaceResult Make(CoachRace from, RaceVariant variant, SeededRandom random)
    {
        var race = from.Race;
        var changed = variant switch
        {
            RaceVariant.Balanced => Balance(from, 0, random),
            RaceVariant.NearlyBalanced => Balance(from, 1 + random.Next(2), random),
            RaceVariant.AsExpected => Scale(from, 0.998 + (0.004 * random.NextDouble())),
            RaceVariant.Fade => Fade(race, random),
            RaceVariant.NoAge => race with { AgeGroup = default },
            RaceVariant.Penalty => race with { TotalS = race.TotalS + (30 * (1 + random.Next(8))) },
            RaceVariant.MissingSplits => Lose(race, 1 + random.Next(MostMissing), random),
            RaceVariant.FewSplits => Lose(race, RaceFormat.SegmentCount - LeastLeft - random.Next(6), random),
            RaceVariant.NoEventName => race with
            {
                EventName = random.Chance(0.5) ? string.Empty : "#" + race.EventName,
            },
            RaceVariant.Doubtful => Lose(race with { AgeGroup = default }, 1 + random.Next(MostMissing), random),
            _ => race,
        };
        return changed with { RaceId = variant == RaceVariant.None ? race.RaceId : $"{race.RaceId}-{variant}" };
    }

    private static RaceResult Balance(CoachRace from, int kept, SeededRandom random)
    {
        var weight = 0.85 + (0.15 * random.NextDouble());
        var segments = from
            .Analysis.Segments.Where(segment => segment is { TimeS: not null, ExpectedS: not null })
            .ToList();
        random.Shuffle(segments);
        var splits = segments
            .Skip(kept)
            .Aggregate(
                from.Race.Splits,
                (splits, segment) =>
                    splits.With(
                        segment.Segment,
                        (int)Math.Round((weight * segment.ExpectedS!.Value) + ((1 - weight) * segment.TimeS!.Value))
                    )
            );
        return Finish(from.Race, splits);
    }

    private static RaceResult Scale(CoachRace from, double share)
    {
        var factor = share * from.Analysis.Expectation.ExpectedS / from.Race.TotalS;
        return Finish(from.Race, Change(from.Race.Splits, RaceFormat.Segments, _ => factor));
    }

    private static RaceResult Fade(RaceResult race, SeededRandom random)
    {
        var factor = random.Chance(0.6) ? 1.08 + (0.15 * random.NextDouble()) : 0.93 - (0.06 * random.NextDouble());
        return Finish(race, Change(race.Splits, [Segment.Run5, Segment.Run6, Segment.Run7], _ => factor));
    }

    /// <summary>The finish stays: the clock ran on while mats were not crossed.</summary>
    private static RaceResult Lose(RaceResult race, int count, SeededRandom random)
    {
        var order = RaceFormat.Segments.ToArray();
        random.Shuffle(order);
        return race with { Splits = order.Take(count).Aggregate(race.Splits, (splits, lost) => splits.With(lost, 0)) };
    }

    private static Splits Change(Splits splits, IEnumerable<Segment> segments, Func<Segment, double> factor) =>
        segments.Aggregate(
            splits,
            (changed, segment) =>
                changed[segment] is { } time
                    ? changed.With(segment, Math.Max(1, (int)Math.Round(time * factor(segment))))
                    : changed
        );

    private static RaceResult Finish(RaceResult race, Splits splits) =>
        race with
        {
            Splits = splits,
            TotalS = Math.Max(1, race.TotalS + splits.SumS - race.Splits.SumS),
        };
}
