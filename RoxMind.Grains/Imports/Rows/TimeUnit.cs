namespace RoxMind.Grains.Imports.Rows;

/// <summary>What a bare number in a column of times counts.</summary>
internal enum TimeUnit
{
    /// <summary>Seconds.</summary>
    Seconds = 0,

    /// <summary>Minutes, with a fraction.</summary>
    Minutes = 1,

    /// <summary>Days: a duration as programs for tables keep it.</summary>
    Days = 2,
}
