using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Storage.Earlier;

/// <summary>A row of one of the synthetic result files.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="Line">The row as it stands in the file.</param>
internal sealed partial record StoryRow(string Header, string Line)
{
    private readonly string[] _names = Header.Split(',');
    private readonly string[] _fields = Line.Split(',');

    /// <summary>The start number.</summary>
    public string StartNumber => this["start_number"];

    /// <summary>The published name.</summary>
    public string? Name => this["name"] is { Length: > 0 } name ? name : null;

    /// <summary>Name and nationality: the same athlete at another event has the same.</summary>
    public (string? Name, string Nationality) Athlete => (Name, this["nationality"]);

    /// <summary>Gender category.</summary>
    public string Gender => this["gender"].ToUpperInvariant();

    /// <summary>Division.</summary>
    public string Division => this["division"].ToUpperInvariant();

    /// <summary>Official finish time, seconds.</summary>
    public int TotalS => Seconds(this["total_time"]);

    /// <summary>The 23 splits in course order, seconds; null where the file has none.</summary>
    public int?[] SplitsS =>
        [
            .. RaceFormat.Segments.Select(segment =>
                Seconds(this[RaceFormat.ColumnName(segment)]) is > 0 and var s ? s : (int?)null
            ),
        ];

    /// <summary>Whether it is a single's with standard loads.</summary>
    public bool IsOpen => Division == "OPEN";

    /// <summary>A field by the name of its column.</summary>
    public string this[string column] => _fields[Array.IndexOf(_names, column)];

    /// <summary>The rows of a synthetic file that are no pairs', in its order.</summary>
    /// <param name="eventName">The event's part of the file name.</param>
    public static List<StoryRow> Of(string eventName)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "data", $"synthetic-{eventName}.csv"));

        // Names of pairs are quoted.
        return
        [
            .. lines
                .Skip(1)
                .Where(line => !line.Contains('"', StringComparison.Ordinal))
                .Select(line => new StoryRow(lines[0], line)),
        ];
    }

    /// <summary>The same with another value in a column.</summary>
    public StoryRow With(string column, string value) =>
        new(Header, string.Join(',', _fields.Select((field, i) => _names[i] == column ? value : field)));

    /// <summary>The row as a result that is sent in.</summary>
    public object ToResult() =>
        new
        {
            startNumber = StartNumber,
            name = Name,
            nationality = this["nationality"],
            gender = Gender,
            division = Division,
            ageGroup = this["age_group"],
            totalS = TotalS,
            splitsS = SplitsS,
        };

    /// <summary>The row's first splits as they are sent in one by one.</summary>
    public IEnumerable<object> ToSplits(int count) =>
        from segment in RaceFormat.Segments.Take(count)
        let seconds = SplitsS[(int)segment]
        where seconds is not null
        select new
        {
            startNumber = StartNumber,
            name = Name,
            nationality = this["nationality"],
            gender = Gender,
            division = Division,
            ageGroup = this["age_group"],
            segment = WordEnd().Replace($"{segment}", "_").ToUpperInvariant(),
            timeS = seconds.Value,
        };

    private static int Seconds(string time) => time.Length == 0 ? 0 : (int)TimeSpan.Parse(time).TotalSeconds;

    [GeneratedRegex("(?<=[a-z])(?=[A-Z0-9])")]
    private static partial Regex WordEnd();
}
