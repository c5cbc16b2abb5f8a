namespace RoxMind.Grains.Analysis.Races;

/// <summary>An age group as a closed range of years; the default value is the unknown age group, which is a value of its own.</summary>
/// <param name="From">Youngest age in years; 0 when unknown.</param>
/// <param name="To">Oldest age in years; 0 when unknown, <see cref="OpenEnd"/> when there is no upper end.</param>
[GenerateSerializer]
[Immutable]
[Alias("age-group")]
public readonly record struct AgeGroup([property: Id(0)] byte From, [property: Id(1)] byte To)
{
    /// <summary>The youngest who start in the usual divisions; groups of children (<c>U13</c>) are below it.</summary>
    private const byte Youngest = 16;

    /// <summary>The youngest of the children: nobody younger starts.</summary>
    internal const byte YoungestOfAll = 8;

    /// <summary>The upper end of groups such as <c>70+</c>.</summary>
    public const byte OpenEnd = 99;

    /// <summary>Where the oldest of the usual groups begins.</summary>
    private const byte Oldest = 70;

    private const int OldestYears = 80;
    private const double YearsOfOpenEnd = 5;

    /// <summary>The age group of a start whose age was not published.</summary>
    public static AgeGroup Unknown => default;

    /// <summary>Whether the age was published.</summary>
    public bool IsKnown => To > 0;

    /// <summary>
    /// The age that stands for the group, years: the middle of it. Of an open end below the oldest group most are near its start: who is 45
    /// or older is some 50.
    /// </summary>
    public double UsualYears =>
        To == OpenEnd && From < Oldest ? From + YearsOfOpenEnd : (From + Math.Min((int)To, OldestYears)) / 2.0;

    /// <summary>
    /// Reads an age group such as <c>30-34</c>, <c>U29</c>, <c>40+</c> or <c>70-74</c>. Anything else (a bib in the age
    /// column, a dash, nothing) is the unknown age group: age is often missing and never a reason to refuse a result.
    /// </summary>
    public static AgeGroup Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 2 or > 7)
        {
            return Unknown;
        }

        if ((text[0] is 'U' or 'u') && TryAge(text[1..], out var under))
        {
            return Under(under);
        }

        if (text[^1] == '+' && TryAge(text[..^1], out var over))
        {
            return new AgeGroup(over, OpenEnd);
        }

        var dash = text.IndexOf('-');
        return dash > 0 && TryAge(text[..dash], out var from) && TryAge(text[(dash + 1)..], out var to) && from <= to
            ? new AgeGroup(from, to)
            : Unknown;
    }

    /// <summary>
    /// The group of an upper end, as in <c>U29</c>, whose oldest are 29. Where it is one of children it is named by the age that they
    /// have not reached: <c>U16</c> are 15 at most.
    /// </summary>
    /// <param name="age">The upper end, years.</param>
    public static AgeGroup Under(int age) =>
        age is <= YoungestOfAll or > OpenEnd ? Unknown
        : age <= Youngest ? new AgeGroup(YoungestOfAll, (byte)(age - 1))
        : new AgeGroup(Youngest, (byte)age);

    /// <summary>Whether one person can be in this group and, the given number of years later, in the other.</summary>
    /// <param name="later">The age group of the later race.</param>
    /// <param name="yearsBetween">Years between the races, 0 for the same year; one year of slack covers birthdays.</param>
    public bool IsPlausibleBefore(AgeGroup later, int yearsBetween)
    {
        if (!IsKnown || !later.IsKnown)
        {
            return true;
        }

        var youngest = From + Math.Max(0, yearsBetween - 1);
        var oldest = To == OpenEnd ? int.MaxValue : To + yearsBetween + 1;
        return later.From <= oldest && youngest <= later.To;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        !IsKnown ? "unknown"
        : To == OpenEnd ? $"{From}+"
        : $"{From}-{To}";

    private static bool TryAge(ReadOnlySpan<char> text, out byte age) =>
        byte.TryParse(text, System.Globalization.NumberStyles.None, null, out age) && age is >= 10 and <= OpenEnd;
}
