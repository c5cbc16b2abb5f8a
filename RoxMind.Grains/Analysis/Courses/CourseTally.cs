using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// What an event's results say about its course, in a few kilobytes however many there are: for each standard and segment how
/// many athletes have done it, and the sum of their <see cref="CourseModel">innovations</see>. Splits are added as they come
/// and can be taken out again.
/// </summary>
/// <remarks>
/// Sums are whole numbers of a small unit: the order of the results does not matter, and taking one out leaves exactly what
/// would be there without it. A tally belongs to the model it was made with; with another model it has to be made anew.
/// </remarks>
[GenerateSerializer]
[Alias("course-tally")]
public sealed class CourseTally
{
    /// <summary>Units of a sum in one standard deviation.</summary>
    internal const double Unit = 1 << 20;

    [Id(0)]
    private readonly Dictionary<string, StandardTally> _standards = new(StringComparer.Ordinal);

    /// <summary>How many repeat athletes were added.</summary>
    [Id(1)]
    public int Repeats { get; private set; }

    [Id(2)]
    private long _repeatSum;

    [Id(3)]
    private long _repeatVarianceSum;

    /// <summary>Splits counted, of all standards.</summary>
    public int Splits => _standards.Values.Sum(standard => standard.Counts.Sum());

    /// <summary>Athletes counted to the last segment, of all standards.</summary>
    public int Finishers => _standards.Values.Sum(standard => standard.Counts[^1]);

    /// <summary>Whether athletes are on the course and none has finished: those who started first may be all fast or all slow.</summary>
    internal bool IsOfFirstWaves => Finishers == 0 && _standards.Count > 0;

    internal IReadOnlyDictionary<string, StandardTally> Standards => _standards;

    /// <summary>Sum of what the repeat athletes say, see <see cref="CourseRepeat.ChangeLog"/>.</summary>
    internal double RepeatSum => _repeatSum / Unit;

    /// <summary>Sum of <see cref="CourseRepeat.EarlierVariance"/>.</summary>
    internal double RepeatVarianceSum => _repeatVarianceSum / Unit;

    /// <summary>Adds an athlete's race, finished or under way.</summary>
    /// <param name="model">The model.</param>
    /// <param name="standard">The athlete's standard; one that the model does not know is not counted.</param>
    /// <param name="age">The age group.</param>
    /// <param name="splits">The splits so far.</param>
    public void Add(CourseModel model, StationStandard standard, AgeGroup age, Splits splits) =>
        Advance(model, standard, age, Races.Splits.None, splits);

    /// <summary>Takes out what was added with the same arguments.</summary>
    /// <param name="model">The model.</param>
    /// <param name="standard">The athlete's standard.</param>
    /// <param name="age">The age group.</param>
    /// <param name="splits">The splits that were added.</param>
    public void Remove(CourseModel model, StationStandard standard, AgeGroup age, Splits splits) =>
        Advance(model, standard, age, splits, Races.Splits.None);

    /// <summary>Replaces an athlete's splits by later or corrected ones.</summary>
    /// <param name="model">The model.</param>
    /// <param name="standard">The athlete's standard; one that the model does not know is not counted.</param>
    /// <param name="age">The age group.</param>
    /// <param name="before">The splits that were counted so far.</param>
    /// <param name="after">The splits to count instead.</param>
    public void Advance(CourseModel model, StationStandard standard, AgeGroup age, Splits before, Splits after)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (!model.Covers(standard))
        {
            return;
        }

        var key = standard.Key;
        if (!_standards.TryGetValue(key, out var tally))
        {
            tally = new StandardTally();
            _standards.Add(key, tally);
        }

        Span<long> units = stackalloc long[RaceFormat.SegmentCount];
        Count(tally, before, units[..model.Innovate(standard, age, before, units)], -1);
        Count(tally, after, units[..model.Innovate(standard, age, after, units)], 1);
        if (Array.TrueForAll(tally.Counts, count => count == 0))
        {
            _standards.Remove(key);
        }
    }

    /// <summary>Adds what a repeat athlete says.</summary>
    public void AddRepeat(CourseRepeat repeat) => Count(repeat, 1);

    /// <summary>Takes out what a repeat athlete said.</summary>
    public void RemoveRepeat(CourseRepeat repeat) => Count(repeat, -1);

    /// <summary>
    /// The tally without one athlete: what that athlete's own race is to be judged by, so that nobody is compared with
    /// themselves.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="standard">The athlete's standard.</param>
    /// <param name="age">The age group.</param>
    /// <param name="splits">The splits that were added.</param>
    public CourseTally Without(CourseModel model, StationStandard standard, AgeGroup age, Splits splits)
    {
        var copy = Copy();
        copy.Remove(model, standard, age, splits);
        return copy;
    }

    /// <summary>The same in another object.</summary>
    public CourseTally Copy()
    {
        var copy = new CourseTally
        {
            Repeats = Repeats,
            _repeatSum = _repeatSum,
            _repeatVarianceSum = _repeatVarianceSum,
        };
        foreach (var (key, standard) in _standards)
        {
            copy._standards.Add(key, standard.Copy());
        }

        return copy;
    }

    /// <summary>The same without what repeat athletes say.</summary>
    internal CourseTally WithoutRepeats()
    {
        var copy = Copy();
        (copy.Repeats, copy._repeatSum, copy._repeatVarianceSum) = (0, 0, 0);
        return copy;
    }

    private static void Count(StandardTally tally, Races.Splits splits, ReadOnlySpan<long> units, int sign)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (splits.Raw[i] == 0)
            {
                continue;
            }

            tally.Counts[i] += sign;
            tally.Sums[i] += sign * units[i];
            tally.Squares += sign * (long)Math.Round(units[i] / Unit * units[i]);
        }
    }

    private void Count(CourseRepeat repeat, int sign)
    {
        Repeats += sign;
        _repeatSum += sign * (long)Math.Round(repeat.ChangeLog * Unit);
        _repeatVarianceSum += sign * (long)Math.Round(repeat.EarlierVariance * Unit);
    }
}
