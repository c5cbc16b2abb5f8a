using System.Text.Json;

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

    /// <summary>What to tell about rows that were not taken.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

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
            Problems = error is null ? [.. Rejections(job), .. Remarks(job)] : [error],
        };
    }

    private static IEnumerable<string> Remarks(JsonElement job)
    {
        if (job.GetProperty("absent").GetInt32() is > 0 and var absent)
        {
            var isWithdrawn = job.GetProperty("withdrawn").GetInt32() > 0;
            yield return $"{absent} results that were known before are not in this list"
                + (
                    isWithdrawn ? ", and are withdrawn"
                    : job.GetProperty("rejected").GetInt32() > 0
                        ? "; they stay, since not every row could be read: one of them may be theirs"
                    : " (--replace withdraws them)"
                );
        }

        if (job.GetProperty("unread").GetInt32() is > 0 and var unread)
        {
            yield return $"{unread} values were not read as they stand there, and their rows taken (query importJob notes for all)";
        }
    }

    private static IEnumerable<string> Rejections(JsonElement job)
    {
        var shown = 0;
        foreach (var edge in job.GetProperty("rejectedRows").GetProperty("edges").EnumerateArray())
        {
            var row = edge.GetProperty("node");
            shown++;
            var column = row.GetProperty("column").GetString();
            yield return $"line {row.GetProperty("line").GetInt32()}"
                + (
                    string.IsNullOrEmpty(column)
                        ? string.Empty
                        : $", {column} = '{row.GetProperty("value").GetString()}'"
                )
                + $": {row.GetProperty("reason").GetString()}";
        }

        var more = job.GetProperty("rejected").GetInt32() - shown;
        if (shown > 0 && more > 0)
        {
            yield return $"… and {more} more rejected rows (query importJob for all)";
        }
    }
}
