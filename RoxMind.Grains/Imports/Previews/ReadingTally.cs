using System.Collections.Immutable;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>Counts forms of writing. What comes after the first thousand different ones is counted together.</summary>
internal sealed class ReadingTally
{
    private const int MostForms = 1000;
    private const string Others = "others";

    private readonly Dictionary<string, Reading> _readings = new(StringComparer.Ordinal);

    /// <summary>The forms, the most frequent first.</summary>
    public ImmutableArray<Reading> Readings =>
        [
            .. _readings
                .Values.OrderByDescending(reading => reading.Fields)
                .ThenBy(reading => reading.Form, StringComparer.Ordinal),
        ];

    /// <summary>Counts a field.</summary>
    /// <param name="form">Its form.</param>
    /// <param name="text">The field as it stands in the file.</param>
    /// <param name="value">What it was read as.</param>
    /// <param name="say">Says the value; asked for the first field of a form only.</param>
    public void Add<T>(string form, ReadOnlySpan<char> text, T value, Func<T, string?> say)
    {
        if (_readings.TryGetValue(form, out var reading))
        {
            _readings[form] = reading with { Fields = reading.Fields + 1 };
        }
        else if (_readings.Count < MostForms || form == Others)
        {
            _readings[form] = new Reading(form, text.ToString(), say(value), 1);
        }
        else
        {
            Add(Others, text, value, say);
        }
    }
}
