using RoxMind.Grains.Imports.Copies;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>Records a file window by window, and finds what was known and is not in it any more. Progress is durable after each window.</summary>
internal sealed class ImportRun(
    IPersistentState<ImportState> progress,
    IPersistentState<ImportRejections> rejections,
    ImportSender sender,
    ImportPace pace,
    Action tell
)
{
    private const int WindowRows = 2048;

    /// <summary>Whether rows of the next window may have been sent before an interruption.</summary>
    public bool IsSentAgain { get; set; }

    private ImportState State => progress.State;

    /// <summary>Records what is left of the file.</summary>
    public async Task RecordAsync(ResultFileReader reader, CancellationToken cancellationToken)
    {
        if (State.Phase == ImportPhase.Scanning)
        {
            State.NamesEvent = reader.NamesEvent;
            State.Start = State.Position = reader.Position;
            State.Phase = ImportPhase.Recording;
            await progress.WriteStateAsync(cancellationToken);
            tell();
        }

        reader.GoTo(State.Position);

        // Of an import that goes on after an interruption only what comes now is compared.
        var compared = new ComparedRows();
        while (await RecordWindowAsync(reader, compared, cancellationToken))
        {
            // The next one.
        }

        State.Remarks = [.. reader.Remarks, .. compared.Remarks];
        if (State.RulingRemark is { } rulings)
        {
            State.Remarks.Add(rulings);
        }
    }

    /// <summary>
    /// Finds results that were known before and that this publication of their event and division lacks; it reads the file once more.
    /// They are withdrawn when that was asked for.
    /// </summary>
    public async Task FindAbsentAsync(ResultFileReader reader, CancellationToken cancellationToken)
    {
        if (State.EventsBefore.Count == 0)
        {
            return;
        }

        var published = State.EventsBefore.ToDictionary(id => id, _ => new PublishedList(), StringComparer.Ordinal);
        reader.GoTo(State.Start);
        while (await ReadWindowAsync(reader, cancellationToken) is { IsEmpty: false } window)
        {
            await sender.MatchAsync(window, published, cancellationToken);
        }

        // Whose row could not be read is not known to be absent.
        var isWithdrawing = State.Request!.IsReplacing && State.Rejected == 0;
        State.Absent = await sender.ReportAbsentAsync(published, isWithdrawing, cancellationToken);
        State.Withdrawn = isWithdrawing ? State.Absent : 0;
    }

    private async Task<ImportWindow> ReadWindowAsync(ResultFileReader reader, CancellationToken cancellationToken)
    {
        var window = await ImportWindow.ReadAsync(reader, WindowRows, cancellationToken);
        await sender.FindEditionsAsync(window, cancellationToken);
        return window;
    }

    private async Task<bool> RecordWindowAsync(
        ResultFileReader reader,
        ComparedRows compared,
        CancellationToken cancellationToken
    )
    {
        var window = await ReadWindowAsync(reader, cancellationToken);
        if (window.IsEmpty)
        {
            return false;
        }

        window.Compare(compared);
        await MarkHeadsAsync(window, cancellationToken);
        await sender.SendAsync(window, cancellationToken);
        window.Settle(State, reader.Position, IsSentAgain);
        IsSentAgain = false;
        if (rejections.State.Add(window.Rejected, window.Notes))
        {
            await rejections.WriteStateAsync(cancellationToken);
        }

        await progress.WriteStateAsync(cancellationToken);
        tell();
        await pace.KeepAsync(window, cancellationToken);
        return true;
    }

    /// <summary>Where the logs of events that come for the first time stand before anything is sent to them, kept for whoever sends it again.</summary>
    private async Task MarkHeadsAsync(ImportWindow window, CancellationToken cancellationToken)
    {
        var added = window.EventIds.Where(id => !State.Heads.ContainsKey(id)).ToList();
        if (added.Count == 0)
        {
            return;
        }

        foreach (var (eventId, head) in await sender.GetHeadsAsync(added, cancellationToken))
        {
            State.Heads[eventId] = head;
            if (head > 0)
            {
                State.EventsBefore.Add(eventId);
            }
        }

        await progress.WriteStateAsync(cancellationToken);
    }
}
