namespace RoxMind.Grains.Imports.Words;

/// <summary>The days that a written date can be.</summary>
/// <param name="DayFirst">The day when the day stands before the month; null when that is no day.</param>
/// <param name="MonthFirst">The day when the month stands before the day; null when that is no day.</param>
internal readonly record struct DateWord(DateOnly? DayFirst, DateOnly? MonthFirst)
{
    /// <summary>The day, when it can only be one.</summary>
    public DateOnly? Only =>
        DayFirst == MonthFirst || MonthFirst is null ? DayFirst
        : DayFirst is null ? MonthFirst
        : null;

    /// <summary>Whether it is a date at all.</summary>
    public bool IsDate => DayFirst is not null || MonthFirst is not null;

    /// <summary>A date that can be read in one way.</summary>
    public static DateWord Sure(DateOnly? day) => new(day, day);
}
