using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Validation;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>
/// What is kept of an import. Everything in it belongs to one place in the file: what stands before
/// <see cref="Position"/> is counted, what stands behind it is not.
/// </summary>
[GenerateSerializer]
[Alias("import-state")]
internal sealed class ImportState
{
    /// <summary>What its grain calls it.</summary>
    public const string Name = "import";

    private const int MostRuledNames = 5;

    /// <summary>What was asked for; null before the import was started.</summary>
    [Id(0)]
    public ImportRequest? Request { get; set; }

    /// <summary>How far it has come.</summary>
    [Id(1)]
    public ImportPhase Phase { get; set; }

    /// <summary>Every row before it is recorded or rejected.</summary>
    [Id(2)]
    public RowPosition Position { get; set; }

    /// <summary>Size of the file, bytes.</summary>
    [Id(3)]
    public long BytesTotal { get; set; }

    /// <summary>Rows recorded.</summary>
    [Id(4)]
    public int Accepted { get; set; }

    /// <summary>Of these, rows with a missing split.</summary>
    [Id(5)]
    public int MissingSplits { get; set; }

    /// <summary>Rows that were recorded before.</summary>
    [Id(6)]
    public int Duplicates { get; set; }

    /// <summary>Rows that were not taken.</summary>
    [Id(7)]
    public int Rejected { get; set; }

    /// <summary>
    /// By event of the file, the highest number in its log that is known at <see cref="Position"/>. A row that turns out to
    /// be in the log with a higher number was recorded behind the position: by this import, before it was interrupted.
    /// </summary>
    [Id(8)]
    public Dictionary<string, long> Heads { get; set; } = [];

    /// <summary>The events that rows were recorded for.</summary>
    [Id(9)]
    public HashSet<string> EventIds { get; set; } = [];

    /// <summary>Why the file could not be read.</summary>
    [Id(10)]
    public string? Error { get; set; }

    /// <summary>Whether the rows name their event themselves.</summary>
    [Id(11)]
    public bool NamesEvent { get; set; }

    /// <summary>By event, the rows that did not become results; rows that could not be read name no event.</summary>
    [Id(12)]
    public Dictionary<string, TurnedAwayCounts> Intake { get; set; } = [];

    /// <summary>Rows that replaced what was recorded before.</summary>
    [Id(13)]
    public int Corrected { get; set; }

    /// <summary>The place of the first row.</summary>
    [Id(14)]
    public RowPosition Start { get; set; }

    /// <summary>Events of the file that were known before the import.</summary>
    [Id(15)]
    public HashSet<string> EventsBefore { get; set; } = [];

    /// <summary>Results of these events that were known before and are not in the file.</summary>
    [Id(16)]
    public int Absent { get; set; }

    /// <summary>Values of the rows taken that were not read as they stand there.</summary>
    [Id(17)]
    public int Unread { get; set; }

    /// <summary>Of the absent results, those that were withdrawn.</summary>
    [Id(18)]
    public int Withdrawn { get; set; }

    /// <summary>What is to be said about the file as a whole; known once every row is recorded or rejected.</summary>
    [Id(19)]
    public List<string> Remarks { get; set; } = [];

    /// <summary>Rows of results of which an official said otherwise, which stays.</summary>
    [Id(20)]
    public int Ruled { get; set; }

    /// <summary>Some of them, for people.</summary>
    [Id(21)]
    public List<string> RuledNames { get; set; } = [];

    /// <summary>What is to be said of results of which an official said otherwise; null when there are none.</summary>
    public string? RulingRemark =>
        Ruled == 0
            ? null
            : $"{(Ruled == 1 ? "1 result stays" : $"{Ruled} results stay")} as an official said: "
                + string.Join(", ", RuledNames)
                + (Ruled > RuledNames.Count ? $" and {Ruled - RuledNames.Count} more." : ".");

    /// <summary>Notes a row of a result of which an official said otherwise.</summary>
    public void NoteRuling(RaceResult row, RaceStatus ruling)
    {
        Ruled++;
        if (RuledNames.Count < MostRuledNames)
        {
            var who =
                row.Entrant.Name ?? (row.Entrant.StartNumber is { } number ? $"number {number}" : "without a name");
            RuledNames.Add($"{who} ({SayRuling(ruling)})");
        }
    }

    /// <summary>Forgets names of people; tells whether it had any.</summary>
    public bool Forget(ErasedNames names)
    {
        var isNamed = names.AreIn(Request?.FileName);
        if (isNamed)
        {
            Request = Request! with { FileName = $"erased{Path.GetExtension(Request.FileName)}" };
        }

        var isTold = names.AreIn(Error);
        Error = isTold ? "What was wrong with the file was erased." : Error;
        return (RuledNames.RemoveAll(names.AreIn) + Remarks.RemoveAll(names.AreIn) > 0) || isNamed || isTold;
    }

    private static string SayRuling(RaceStatus ruling) =>
        ruling switch
        {
            RaceStatus.Disqualified => "DSQ",
            RaceStatus.DidNotFinish => "DNF",
            RaceStatus.DidNotStart => "DNS",
            RaceStatus.Withdrawn => "withdrawn",
            _ => "corrected",
        };

    /// <summary>Whether there is work left.</summary>
    public bool IsUnderWay => Phase is ImportPhase.Scanning or ImportPhase.Recording;

    /// <summary>Whether a request asks for this import. A file that names its events is the same import under any name.</summary>
    public bool IsOf(ImportRequest request) =>
        Request!.IsReplacing == request.IsReplacing
        && Request.ReadsColumnsAs(request)
        && (NamesEvent || FileEvent.Of(request) == FileEvent.Of(Request));

    /// <summary>Notes a row that had been recorded before.</summary>
    public void AddDuplicate(string eventId)
    {
        Duplicates++;
        EventIds.Add(eventId);
        Intake[eventId] = Intake.GetValueOrDefault(eventId, TurnedAwayCounts.None).WithDuplicate();
    }

    /// <summary>Notes for its event's report that a row was rejected.</summary>
    public void NoteRejected(string eventId, string code) =>
        Intake[eventId] = Intake.GetValueOrDefault(eventId, TurnedAwayCounts.None).WithRejected(code);

    /// <summary>What is told of it.</summary>
    /// <param name="jobId">The import.</param>
    public ImportProgress ToProgress(string jobId)
    {
        var bytesRead = Phase switch
        {
            ImportPhase.Recording => Position.Byte,
            ImportPhase.Completed => BytesTotal,
            _ => 0,
        };
        return new ImportProgress(
            jobId,
            Request?.FileName ?? string.Empty,
            Phase,
            bytesRead,
            BytesTotal,
            Accepted,
            MissingSplits,
            Duplicates,
            Rejected,
            [.. EventIds.Order(StringComparer.Ordinal)],
            Phase == ImportPhase.Failed ? Error : null,
            Corrected,
            Absent,
            Unread,
            Withdrawn,
            [.. Remarks]
        );
    }
}
