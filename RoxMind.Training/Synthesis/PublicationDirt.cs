using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Training.Synthesis;

/// <summary>What goes wrong when results are published, at the rates measured on 53,000 rows of 34 events.</summary>
internal static class PublicationDirt
{
    /// <summary>Rows with a split of zero: a mat that was not crossed; the next split holds the time (111 of 53,500).</summary>
    public const double ZeroSplit = 0.0021;

    /// <summary>Open singles' rows with a split too short to be real; the next split holds the rest (135 of 35,400).</summary>
    public const double BelowFloor = 0.0038;

    /// <summary>Rows without a finish time (1 of 35,400).</summary>
    public const double NoTotal = 0.00003;

    /// <summary>Rows with a dash instead of the age group (85 of 53,500).</summary>
    public const double DashForAge = 0.0016;

    /// <summary>Pairs' rows that stand in the file twice, once for each partner (1,179 of 20,100).</summary>
    public const double Duplicate = 0.059;

    /// <summary>Pro singles' rows without nationality.</summary>
    public const double ProWithoutNation = 0.30;

    /// <summary>Open singles' rows without nationality.</summary>
    public const double OpenWithoutNation = 0.0005;

    /// <summary>Until this season the age column of singles holds the start number.</summary>
    public const int LastSeasonWithNumbersForAge = 5;

    /// <summary>The row as published, once or twice.</summary>
    public static IEnumerable<SyntheticRow> Publish(SyntheticRow row, SeededRandom random)
    {
        var splits = row.Splits;
        if (random.Chance(ZeroSplit))
        {
            splits = Shift(splits, random, leftS: 0);
        }
        else if (random.Chance(BelowFloor))
        {
            splits = Shift(splits, random, leftS: 12);
        }

        var published = row with
        {
            Splits = splits,
            TotalS = random.Chance(NoTotal) ? 0 : row.TotalS,
            Nationality = random.Chance(WithoutNation(row.Standard.Division)) ? string.Empty : row.Nationality,
            AgeGroup =
                random.Chance(DashForAge) ? "–"
                : AgeBand.IsPerson(row.Standard.Division) && row.Event.Season <= LastSeasonWithNumbersForAge
                    ? $"Number{110_000 + row.StartNumber}"
                : row.AgeGroup,
        };
        yield return published;
        if (row.Standard.Division is Division.Doubles && random.Chance(Duplicate))
        {
            yield return published;
        }
    }

    private static double WithoutNation(Division division) =>
        division switch
        {
            Division.Open => OpenWithoutNation,
            Division.Pro or Division.Elite => ProWithoutNation,
            Division.Goruck => 0.81,
            _ => 1,
        };

    /// <summary>Moves the time of one run or station into the transition after it.</summary>
    private static Splits Shift(Splits splits, SeededRandom random, int leftS)
    {
        var segment = (Segment)random.Next(RaceFormat.SegmentCount - 1);
        while (
            RaceFormat.Kind(segment) == SegmentKind.Roxzone || CleaningLimits.FloorS(segment, Division.Open) <= leftS
        )
        {
            segment = (Segment)random.Next(RaceFormat.SegmentCount - 1);
        }

        var rest = splits[segment]!.Value - leftS;
        return splits.With(segment, leftS).With(segment + 1, splits[segment + 1]!.Value + rest);
    }
}
