using System.Collections.Immutable;
using System.Text.Json;
using RoxMind.Grains.Imports.Previews;
using RoxMind.Grains.Imports.Rejections;

namespace RoxMind.Silo.Commands.Services;

/// <summary>One file's import, as the service reports it.</summary>
internal sealed class ImportedFile
{
    /// <summary>Name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>Whether every row is dealt with, or the file could not be read.</summary>
    public required bool IsOver { get; init; }

    /// <summary>How much of the file is dealt with.</summary>
    public required double Percent { get; init; }

    /// <summary>Rows recorded.</summary>
    public required int Accepted { get; init; }

    /// <summary>Of these, rows with a missing split.</summary>
    public required int MissingSplits { get; init; }

    /// <summary>Rows that replaced what was recorded before.</summary>
    public required int Corrected { get; init; }

    /// <summary>Results of the same events and divisions that the file lacks.</summary>
    public required int Absent { get; init; }

    /// <summary>Of these, those that were withdrawn.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Rows that were recorded before as they are.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Rows that were not taken.</summary>
    public required int Rejected { get; init; }

    /// <summary>Why the file could not be read.</summary>
    public required string? Error { get; init; }

    /// <summary>The events of its rows.</summary>
    public required IReadOnlyList<string> EventIds { get; init; }

    /// <summary>What is to be said about the file as a whole.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Whether every row is dealt with.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>Whether every row is dealt with and none was taken, now or before.</summary>
    public bool HasNothing => IsCompleted && Accepted + Corrected + Duplicates == 0;

    /// <summary>Values of the rows taken that were not read as they stand there.</summary>
    public required int Unread { get; init; }

    /// <summary>The first rows that were not taken.</summary>
    public required ImmutableArray<RejectionGroup> NotTaken { get; init; }

    /// <summary>The first values that were not read as they stand there.</summary>
    public required ImmutableArray<RejectionGroup> ReadOtherwise { get; init; }

    /// <summary>Results of its events that have an analysis.</summary>
    public int Analyzed { get; set; }

    /// <summary>Results of its events that cannot have one.</summary>
    public int Unavailable { get; set; }

    /// <summary>Reads the service's answer.</summary>
    public static ImportedFile From(string name, JsonElement job)
    {
        var phase = job.GetProperty("phase").GetString();
        var total = job.GetProperty("bytesTotal").GetInt64();
        var share = total == 0 ? 0 : (double)job.GetProperty("bytesRead").GetInt64() / total;
        var error = job.GetProperty("error").GetString();
        return new ImportedFile
        {
            Name = name,
            IsOver = phase is "COMPLETED" or "FAILED" or "CANCELLED",
            IsCompleted = phase == "COMPLETED",
            Percent = 100 * share,
            Accepted = job.GetProperty("accepted").GetInt32(),
            Corrected = job.GetProperty("corrected").GetInt32(),
            Absent = job.GetProperty("absent").GetInt32(),
            Withdrawn = job.GetProperty("withdrawn").GetInt32(),
            MissingSplits = job.GetProperty("missingSplits").GetInt32(),
            Duplicates = job.GetProperty("duplicates").GetInt32(),
            Rejected = job.GetProperty("rejected").GetInt32(),
            Error = error,
            EventIds = [.. job.GetProperty("eventIds").EnumerateArray().Select(id => id.GetString()!)],
            Remarks = [.. job.GetProperty("remarks").EnumerateArray().Select(remark => remark.GetString()!)],
            Unread = job.GetProperty("unread").GetInt32(),
            NotTaken = Rows(job, "rejectedRows", "reason"),
            ReadOtherwise = Rows(job, "notes", "done"),
        };
    }

    private static ImmutableArray<RejectionGroup> Rows(JsonElement job, string name, string reason)
    {
        var tally = new RejectionTally();
        foreach (var edge in job.GetProperty(name).GetProperty("edges").EnumerateArray())
        {
            var row = edge.GetProperty("node");
            tally.Add(
                new RejectedRow(
                    row.GetProperty("line").GetInt32(),
                    Text(row, "column"),
                    Text(row, "value"),
                    Text(row, "code"),
                    Text(row, reason),
                    row.GetProperty("row").GetInt32()
                )
            );
        }

        return tally.Groups;
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? string.Empty;
}
