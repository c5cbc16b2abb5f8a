namespace RoxMind.Grains.Imports.Rows;

/// <summary>What the numbers in a column of times count.</summary>
internal enum TimeUnit
{
    /// <summary>Seconds.</summary>
    Seconds = 0,

    /// <summary>Minutes, with a fraction.</summary>
    Minutes = 1,

    /// <summary>Days: a duration as programs for tables keep it.</summary>
    Days = 2,

    /// <summary>Minutes before the point and seconds behind it.</summary>
    MinutesSeconds = 3,

    /// <summary>Thousandths of a second.</summary>
    Milliseconds = 4,
}
