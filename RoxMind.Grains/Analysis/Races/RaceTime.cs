namespace RoxMind.Grains.Analysis.Races;

/// <summary>Reads and writes durations: <c>H:MM:SS</c>, <c>MM:SS</c> or whole seconds.</summary>
public static class RaceTime
{
    /// <summary>Longest duration that is read: a day.</summary>
    public const int MaxSeconds = 86_400;

    /// <summary>Reads a duration in seconds. A fraction of a second, as some timing systems write it, is cut off.</summary>
    /// <returns>False when the text is not a duration from 0 to <see cref="MaxSeconds"/>.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        text = text.Trim();
        var point = text.IndexOf('.');
        if (point > 0)
        {
            if (text[(point + 1)..].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            text = text[..point];
        }

        var fields = 0;
        foreach (var range in text.Split(':'))
        {
            var field = text[range];
            if (
                ++fields > 3
                || !int.TryParse(field, System.Globalization.NumberStyles.None, null, out var value)
                || (fields > 1 && (value > 59 || field.Length != 2))
                || value > MaxSeconds
            )
            {
                return false;
            }

            seconds = (seconds * 60) + value;
            if (seconds > MaxSeconds)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes a duration for people: <c>47 s</c> up to 90 seconds, then <c>m:ss</c>, from an hour on <c>h:mm:ss</c>.</summary>
    /// <param name="seconds">Seconds; the sign is kept.</param>
    public static string Format(int seconds)
    {
        var sign = seconds < 0 ? "-" : string.Empty;
        var size = Math.Abs(seconds);
        return size switch
        {
            <= 90 => $"{sign}{size} s",
            < 3600 => $"{sign}{size / 60}:{size % 60:00}",
            _ => $"{sign}{size / 3600}:{size / 60 % 60:00}:{size % 60:00}",
        };
    }
}
