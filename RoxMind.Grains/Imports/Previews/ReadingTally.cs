using System.Collections.Immutable;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>Counts forms of writing. What comes after the first thousand different ones is counted together.</summary>
internal sealed class ReadingTally
{
    private const int MostForms = 1000;
    private const string Others = "others";

    private readonly Dictionary<(string Form, string? What), Reading> _readings = [];

    /// <summary>The forms, the most frequent first.</summary>
    public ImmutableArray<Reading> Readings =>
        [
            .. _readings
                .Values.OrderByDescending(reading => reading.Fields)
                .ThenBy(reading => reading.Form, StringComparer.Ordinal)
                .ThenBy(reading => reading.What, StringComparer.Ordinal),
        ];

    /// <summary>Counts a field.</summary>
    /// <param name="form">Its form.</param>
    /// <param name="text">The field as it stands in the file.</param>
    /// <param name="value">What it was read as.</param>
    /// <param name="say">Says the value; asked for the first field of a form only.</param>
    public void Add<T>(string form, ReadOnlySpan<char> text, T value, Func<T, string?> say)
    {
        if (!TryCount((form, null)))
        {
            Begin((form, null), text, say(value));
        }
    }

    /// <summary>Counts a word, which other columns of its row may give another meaning.</summary>
    /// <param name="word">The word as it stands in the file.</param>
    /// <param name="what">What it was read as.</param>
    public void Add(ReadOnlySpan<char> word, string what)
    {
        var key = (word.ToString(), what);
        if (!TryCount(key))
        {
            Begin(key, word, what);
        }
    }

    private void Begin((string Form, string? What) key, ReadOnlySpan<char> text, string? what)
    {
        if (_readings.Count < MostForms)
        {
            _readings.Add(key, new Reading(key.Form, text.ToString(), what, 1));
        }
        else if (!TryCount((Others, null)))
        {
            _readings.Add((Others, null), new Reading(Others, text.ToString(), what, 1));
        }
    }

    private bool TryCount((string Form, string? What) key)
    {
        if (!_readings.TryGetValue(key, out var reading))
        {
            return false;
        }

        _readings[key] = reading with { Fields = reading.Fields + 1 };
        return true;
    }
}
