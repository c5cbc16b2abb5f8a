using System.Globalization;

namespace RoxMind.Grains.Imports.Sources.Sheets;

/// <summary>Writes the value of a cell as a person would see it, in the forms that results are published in.</summary>
internal static class CellText
{
    // Durations are kept as days since this one.
    private static readonly DateTime _zero = new(1899, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime _lastDuration = new(1900, 1, 10, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The text of a cell.</summary>
    public static string Of(object? value) =>
        value switch
        {
            null => string.Empty,
            string text => text,
            double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
            DateTime time when time < _lastDuration => OfDuration(
                time < _zero ? time - _zero.AddDays(-1) : time - _zero
            ),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            TimeSpan duration => OfDuration(duration),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? string.Empty,
        };

    /// <summary>Rounded to thousandths: a clock time as a part of a day is never exact.</summary>
    private static string OfDuration(TimeSpan duration)
    {
        var ms = (long)Math.Round(duration.TotalMilliseconds);
        var clock = string.Create(
            CultureInfo.InvariantCulture,
            $"{ms / 3_600_000}:{ms / 60_000 % 60:00}:{ms / 1000 % 60:00}"
        );
        return ms % 1000 == 0 ? clock : $"{clock}.{ms % 1000:000}";
    }
}
