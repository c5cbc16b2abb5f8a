namespace RoxMind.Silo.Storage.Archives;

/// <summary>
/// Something that is kept, as an archive tells it: the same of a data folder and of a cluster's database. An archive has all rows of one kind,
/// then all of the next, in the order of the kinds; a log comes before what belongs to it.
/// </summary>
internal abstract record ArchiveRow
{
    private ArchiveRow() { }

    /// <summary>A grain's state.</summary>
    internal sealed record State(string Provider, string Name, string Grain, byte[] Data) : ArchiveRow;

    /// <summary>An event's log.</summary>
    internal sealed record Log(string Event, long Head, long Projected) : ArchiveRow;

    /// <summary>An entry of an event's log.</summary>
    internal sealed record Entry(string Event, long Seq, string Key, long AtMs, byte[] Fact) : ArchiveRow;

    /// <summary>How far a follower has come in an event's log.</summary>
    internal sealed record Follower(string Event, string Name, long Position) : ArchiveRow;

    /// <summary>A race of the search index.</summary>
    internal sealed record Race(string Id, byte[] Data) : ArchiveRow;

    /// <summary>A piece of a result file on its way into an import; the first says what was asked of it, null where nothing was yet.</summary>
    internal sealed record Upload(string Id, int Piece, string? Request, byte[] Data) : ArchiveRow;
}
