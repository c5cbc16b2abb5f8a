namespace RoxMind.Grains.Analysis.Identity;

/// <summary>Says of two races of one name whether one athlete can have raced both, and how well they go together.</summary>
public static class NamesakeRules
{
    /// <summary>Levels that are so far apart are of two people, however soon after another: 90 minutes and 156.</summary>
    private const double MostLevels = 0.55;

    /// <summary>What a year between may add to that, and what all years together.</summary>
    private const double MoreLevelsAYear = 0.1;
    private const double MoreLevelsAtMost = 0.3;

    /// <summary>What another division may add: pro and open differ by more than their usual times do.</summary>
    private const double MoreLevelsAcross = 0.1;

    /// <summary>What is not known of one of the two counts as a difference in level of so much.</summary>
    private const double Unknown = 0.1;

    /// <summary>What an age group beside the other's counts.</summary>
    private const double OtherAge = 0.03;

    /// <summary>Whether one athlete can have raced both.</summary>
    /// <param name="one">A race.</param>
    /// <param name="other">Another race of the same name, gender category and kind.</param>
    public static bool CanBeOne(NamesakeRace one, NamesakeRace other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Fixed is not null && other.Fixed is not null)
        {
            return one.Fixed == other.Fixed;
        }

        return !AreTwoStarts(one, other)
            && (one.Nation is null || other.Nation is null || one.Nation == other.Nation)
            && AreAgesPossible(one, other)
            && AreLevelsPossible(one, other);
    }

    /// <summary>How far apart two races are of which one athlete can have raced both; 0 when nothing is different.</summary>
    /// <param name="one">A race.</param>
    /// <param name="other">The other race.</param>
    public static double Distance(NamesakeRace one, NamesakeRace other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Fixed is not null && one.Fixed == other.Fixed)
        {
            return -1;
        }

        var level = one.Level is { } a && other.Level is { } b ? Math.Abs(a - b) : Unknown;
        var nation = one.Nation is null || other.Nation is null ? Unknown : 0;
        var age =
            !one.AgeGroup.IsKnown || !other.AgeGroup.IsKnown ? Unknown
            : one.AgeGroup == other.AgeGroup ? 0
            : OtherAge;
        return level + nation + age;
    }

    /// <summary>Nobody starts twice in one division of one event; in two divisions of a weekend many do.</summary>
    private static bool AreTwoStarts(NamesakeRace one, NamesakeRace other) =>
        one.EventId == other.EventId && one.Division == other.Division && one.Category == other.Category;

    private static bool AreAgesPossible(NamesakeRace one, NamesakeRace other)
    {
        var (first, second) = one.Day.Likely <= other.Day.Likely ? (one, other) : (other, one);
        if (first.Day.IsBefore(second.Day))
        {
            var least = (int)first.Day.YearsBefore(second.Day);
            var most = second.Day.Latest.Year - first.Day.Earliest.Year;
            return Enumerable
                .Range(least, most - least + 1)
                .Any(years => first.AgeGroup.IsPlausibleBefore(second.AgeGroup, years));
        }

        // Which race came first is not known; then either order will do, within a year.
        return first.AgeGroup.IsPlausibleBefore(second.AgeGroup, 1)
            || second.AgeGroup.IsPlausibleBefore(first.AgeGroup, 1);
    }

    private static bool AreLevelsPossible(NamesakeRace one, NamesakeRace other)
    {
        if (one.Level is not { } first || other.Level is not { } second)
        {
            return true;
        }

        var years = Math.Max(one.Day.YearsBefore(other.Day), other.Day.YearsBefore(one.Day));
        var most =
            MostLevels
            + Math.Min(MoreLevelsAtMost, years * MoreLevelsAYear)
            + (one.Division == other.Division ? 0 : MoreLevelsAcross);
        return Math.Abs(first - second) <= most;
    }
}
