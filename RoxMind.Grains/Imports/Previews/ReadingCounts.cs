using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Columns;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Words;

namespace RoxMind.Grains.Imports.Previews;

/// <summary>Counts for the rows that could be read how they are written, and what was made of that.</summary>
internal sealed class ReadingCounts(ResultHeader header)
{
    /// <summary>Gender words.</summary>
    public ReadingTally Genders { get; } = new();

    /// <summary>Division words.</summary>
    public ReadingTally Divisions { get; } = new();

    /// <summary>Forms of age groups.</summary>
    public ReadingTally Ages { get; } = new();

    /// <summary>Forms of times.</summary>
    public ReadingTally Times { get; } = new();

    /// <summary>Counts a row.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="race">What was made of them.</param>
    public void Add(RowFields fields, RaceResult race)
    {
        if (header[Column.Gender] is >= 0 and var gender)
        {
            Genders.Add(fields[gender], Word(race.Gender));
        }

        if (header[Column.Division] is >= 0 and var division)
        {
            Divisions.Add(fields[division], Word(race.Division));
        }

        if (header[Column.AgeGroup] is >= 0 and var age)
        {
            AddAge(fields[age], race.AgeGroup);
        }

        foreach (var segment in RaceFormat.Segments)
        {
            if (header[segment] is >= 0 and var split)
            {
                AddTime(fields[split], race.Splits[segment] ?? 0);
            }
        }

        if (header[Column.Total] is >= 0 and var total)
        {
            AddTime(fields[total], race.TotalS);
        }
    }

    private void AddAge(ReadOnlySpan<char> text, AgeGroup age)
    {
        if (age.IsKnown)
        {
            Ages.Add(WrittenForm.OfAge(text), text, age, known => known.ToString());
        }
        else if (FieldWords.IsMissing(text))
        {
            Ages.Add(WrittenForm.Missing, text, age, _ => WrittenForm.Missing);
        }
        else
        {
            Ages.Add(text.ToString(), text, age, _ => null);
        }
    }

    private void AddTime(ReadOnlySpan<char> text, int seconds) =>
        Times.Add(
            seconds == 0 ? WrittenForm.Missing : WrittenForm.OfTime(text),
            text,
            seconds,
            time => time == 0 ? WrittenForm.Missing : RaceTime.Format(time)
        );

    private static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select(letter => char.IsUpper(letter) ? $" {letter}" : $"{letter}"))
            .TrimStart()
            .ToLowerInvariant();
}
