using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Imports.Columns;

/// <summary>Knows what the columns of result files are called, in English and German.</summary>
internal static class ColumnNames
{
    // Of so many columns at least a line is known as a header below others.
    private const int FewestOfHeader = 3;

    /// <summary>Finish times from the shot on; who crossed the start later has another of their own, which goes first.</summary>
    private static readonly string[] _secondChoice =
    [
        "gun time",
        "guntime",
        "gun",
        "gun finish",
        "gross time",
        "clock time",
        "brutto",
        "bruttozeit",
    ];

    private static readonly (Column Column, string Own, string[] Others)[] _names =
    [
        (Column.EventId, "event_id", ["event code", "eventid"]),
        (Column.EventName, "event_name", ["event", "eventname", "race", "race name", "veranstaltung"]),
        (Column.EventDate, "event_date", ["date", "race date", "race day", "datum", "eventdate"]),
        (Column.AthleteId, "athlete_id", ["athleteid", "participant id", "teilnehmer id"]),
        (
            Column.StartNumber,
            "start_number",
            [
                "start no",
                "startnumber",
                "bib",
                "bib number",
                "bib no",
                "startnummer",
                "startnr",
                "start nr",
                "stnr",
                "nr",
            ]
        ),
        (
            Column.Name,
            "name",
            [
                "athlete",
                "athlete name",
                "full name",
                "fullname",
                "participant",
                "teilnehmer",
                "athleten",
                "team",
                "team name",
                "members",
            ]
        ),
        (Column.FirstName, "first_name", ["firstname", "given name", "vorname"]),
        (Column.LastName, "last_name", ["lastname", "surname", "family name", "nachname", "familienname"]),
        (
            Column.Nationality,
            "nationality",
            ["nation", "country", "nat", "noc", "country code", "nationalitat", "land", "staat"]
        ),
        (Column.Gender, "gender", ["sex", "geschlecht", "m w", "m w d", "gender category"]),
        (
            Column.AgeGroup,
            "age_group",
            ["agegroup", "age class", "age category", "age", "ag", "ak", "altersklasse", "alter"]
        ),
        (Column.Division, "division", ["div", "wettbewerb", "bewerb", "competition", "startklasse"]),
        (
            Column.Total,
            "total_time",
            [
                "total",
                "finish time",
                "finish",
                "overall time",
                "overall",
                "time",
                "net time",
                "official time",
                "zeit",
                "gesamtzeit",
                "gesamt",
                "endzeit",
                "zielzeit",
                "chip time",
                "chiptime",
                "chip finish",
                "net finish",
                "netto",
                "nettozeit",
                .. _secondChoice,
            ]
        ),
        (Column.Season, "season", ["saison"]),
        (Column.Year, "year", ["jahr"]),
        (Column.Location, "location", ["city", "venue", "ort", "stadt"]),
        (Column.RoxzoneTotal, "roxzone_time", ["roxzone total", "roxzone", "total roxzone", "roxzone gesamt"]),
        (Column.Status, "status", ["race status", "finish status", "result status"]),
        (Column.SourceId, "result_id", ["resultid", "idp"]),
        (
            Column.Rank,
            "rank",
            ["place", "position", "pos", "platz", "rang", "platzierung", "overall rank", "rank overall"]
        ),
    ];

    /// <summary>Names that stand for different things in different files: what is in such a column tells.</summary>
    private static readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal)
    {
        "category",
        "cat",
        "class",
        "group",
        "kategorie",
        "klasse",
        "wertung",
        "gruppe",
    };

    private static readonly HashSet<string> _penalties = new(StringComparer.Ordinal)
    {
        "penalty",
        "penalties",
        "penalty time",
        "penalties time",
        "time penalty",
        "time penalties",
        "total penalty",
        "total penalties",
        "strafe",
        "strafen",
        "strafzeit",
        "strafzeiten",
        "zeitstrafe",
        "zeitstrafen",
    };

    private static readonly Dictionary<string, Column> _columns = _names
        .SelectMany(name => name.Others.Prepend(Spelling.Fold(name.Own)).Select(folded => (folded, name.Column)))
        .ToDictionary(StringComparer.Ordinal);

    private static readonly HashSet<string> _own = _names
        .Select(name => name.Own)
        .Concat(RaceFormat.Segments.Select(RaceFormat.ColumnName))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a column has the name that the project's own files use; it wins over a column of a like name.</summary>
    public static bool IsOwn(string name) => _own.Contains(name);

    /// <summary>The name that the project's own files use.</summary>
    public static string OwnName(Column column) => _names.First(name => name.Column == column).Own;

    /// <summary>All names that a column or split can be given by hand.</summary>
    public static IEnumerable<string> OwnNames => _own;

    /// <summary>Whether what a column holds can only be told from what is in it.</summary>
    public static bool IsAmbiguous(string name) => _ambiguous.Contains(Spelling.Fold(name));

    /// <summary>Whether a column of this name gives way to another with the same meaning.</summary>
    public static bool IsSecondChoice(string name) => _secondChoice.Contains(Spelling.Fold(name));

    /// <summary>Whether penalties stand in a column of this name.</summary>
    public static bool IsPenalty(string name) => _penalties.Contains(SegmentNames.WithoutUnit(Spelling.Fold(name)));

    /// <summary>Whether a line of such texts is the header of a file of results.</summary>
    public static bool AreOfResults(IEnumerable<string> names) =>
        names
            .Where(name => name.Length <= 60 && (Find(name) is not null || SegmentNames.Find(name) is not null))
            .Take(FewestOfHeader)
            .Count() == FewestOfHeader;

    /// <summary>What a column holds, in running text.</summary>
    public static string DisplayName(Column column) =>
        column switch
        {
            Column.EventId => "event id",
            Column.EventName => "event name",
            Column.EventDate => "event date",
            Column.AthleteId => "athlete id",
            Column.StartNumber => "start number",
            Column.Name => "name",
            Column.Nationality => "nationality",
            Column.Gender => "gender",
            Column.AgeGroup => "age group",
            Column.Division => "division",
            Column.Total => "finish time",
            Column.FirstName => "first name",
            Column.LastName => "last name",
            Column.Season => "season",
            Column.Year => "year",
            Column.Location => "location",
            Column.RoxzoneTotal => "all roxzones",
            Column.Status => "status",
            Column.SourceId => "result id",
            _ => "status in the place of a rank",
        };

    /// <summary>What a column of this name holds; null for a column that is not needed.</summary>
    public static Column? Find(string name)
    {
        var folded = Spelling.Fold(name);
        return
            _columns.TryGetValue(folded, out var column)
            || _columns.TryGetValue(SegmentNames.WithoutUnit(folded), out column)
            ? column
            : null;
    }
}
