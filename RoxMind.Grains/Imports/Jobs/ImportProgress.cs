using System.Collections.Immutable;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>What an import has done so far.</summary>
/// <param name="JobId">The import.</param>
/// <param name="FileName">Name of the file, without folder.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="BytesRead">Bytes of the file that are dealt with, in the current phase.</param>
/// <param name="BytesTotal">Size of the file, bytes.</param>
/// <param name="Accepted">Rows recorded, duplicates not counted.</param>
/// <param name="MissingSplits">Of the accepted, rows with at least one missing split.</param>
/// <param name="Duplicates">Rows that were recorded before as they are, in this file or an earlier import, or that name a further member of a team.</param>
/// <param name="Rejected">Rows that were not taken.</param>
/// <param name="EventIds">The events that rows were recorded for.</param>
/// <param name="Error">Why the file could not be read; null otherwise.</param>
/// <param name="Corrected">Rows that replaced what was recorded before.</param>
/// <param name="Absent">Results of the same events and divisions that were known before and are not in the file.</param>
/// <param name="Unread">Values of the rows taken that were not read as they stand there.</param>
/// <param name="Withdrawn">Of the absent results, those that were withdrawn.</param>
/// <param name="Remarks">What is to be said about the file as a whole, for people; known once every row is dealt with.</param>
[GenerateSerializer]
[Immutable]
[Alias("import-progress")]
public sealed record ImportProgress(
    [property: Id(0)] string JobId,
    [property: Id(1)] string FileName,
    [property: Id(2)] ImportPhase Phase,
    [property: Id(3)] long BytesRead,
    [property: Id(4)] long BytesTotal,
    [property: Id(5)] int Accepted,
    [property: Id(6)] int MissingSplits,
    [property: Id(7)] int Duplicates,
    [property: Id(8)] int Rejected,
    [property: Id(9)] ImmutableArray<string> EventIds,
    [property: Id(10)] string? Error,
    [property: Id(11)] int Corrected = 0,
    [property: Id(12)] int Absent = 0,
    [property: Id(13)] int Unread = 0,
    [property: Id(14)] int Withdrawn = 0,
    [property: Id(15)] ImmutableArray<string> Remarks = default
)
{
    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver => Phase is ImportPhase.Completed or ImportPhase.Failed or ImportPhase.Cancelled;
}
