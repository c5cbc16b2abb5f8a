using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Validation;

/// <summary>Sorts a batch of splits into facts for the log and refusals, and keeps one outcome for each.</summary>
internal sealed class SplitValidation(EventReadModel readModel)
{
    private readonly List<(RecordOutcome? Known, int Draft, bool IsRepeat)> _outcomes = [];
    private readonly List<LogDraft> _drafts = [];
    private readonly HashSet<int> _corrections = [];
    private readonly Dictionary<(string Number, Segment Segment), (int Draft, SplitRecorded Split)> _pending = [];

    /// <summary>The facts to append.</summary>
    public IReadOnlyList<LogDraft> Drafts => _drafts;

    /// <summary>Takes a split.</summary>
    public void Add(SplitRecorded split)
    {
        var number = split.Entry.Entrant.StartNumber;
        if (string.IsNullOrWhiteSpace(number))
        {
            Refuse("NO_START_NUMBER", "A split needs the start number it belongs to.");
        }
        else if (!Enum.IsDefined(split.Segment))
        {
            Refuse("SPLIT_OUT_OF_RANGE", $"A race has no segment {(int)split.Segment}.");
        }
        else if (split.TimeS is <= 0 or > ushort.MaxValue)
        {
            Refuse(
                "SPLIT_OUT_OF_RANGE",
                $"{RaceFormat.DisplayName(split.Segment)} can't take {split.TimeS} s: a split is the time of the segment alone, "
                    + $"from 1 to {ushort.MaxValue} s."
            );
        }
        else if (_pending.TryGetValue((number, split.Segment), out var pending))
        {
            Repeat(number, pending, split);
        }
        else
        {
            Take(number, readModel.FindStart(number), split);
        }
    }

    /// <summary>Turns the receipts of the append into outcomes.</summary>
    /// <returns>One outcome for each split sent in, in order.</returns>
    public IReadOnlyList<RecordOutcome> Settle(IReadOnlyList<LogReceipt> receipts) =>
        [.. _outcomes.Select(one => one.Known ?? Outcome(one.Draft, one.IsRepeat, receipts[one.Draft]))];

    private RecordOutcome Outcome(int draft, bool isRepeat, LogReceipt receipt)
    {
        var split = (SplitRecorded)_drafts[draft].Fact;
        var number = split.Entry.Entrant.StartNumber!;
        return isRepeat || !receipt.IsNew ? new RecordOutcome.Duplicate(number, receipt.Seq)
            : _corrections.Contains(draft) ? new RecordOutcome.Corrected(number, receipt.Seq)
            : new RecordOutcome.Recorded(number, receipt.Seq);
    }

    private void Repeat(string number, (int Draft, SplitRecorded Split) pending, SplitRecorded split)
    {
        // The latest of one batch counts.
        _drafts[pending.Draft] = _drafts[pending.Draft] with
        {
            Fact = split,
        };
        _pending[(number, split.Segment)] = (pending.Draft, split);
        _outcomes.Add((null, pending.Draft, true));
    }

    private void Take(string number, StartProgress? start, SplitRecorded split)
    {
        var known = start?[split.Segment];
        if (readModel.IsClosed && known != split.TimeS)
        {
            Refuse("EVENT_CLOSED", "The organiser declared the results complete.");
        }
        else if (start is { Status: not RaceStatus.Finished } && known != split.TimeS)
        {
            Refuse("START_WITHDRAWN", "This start was withdrawn.");
        }
        else
        {
            // A correction is told from the split that it replaces by the entry that it comes after.
            var generation = readModel.Generation == 0 ? string.Empty : $"{readModel.Generation}-";
            var key = $"s:{generation}{number}:{(int)split.Segment}";
            var isCorrection = known is { } former && former != split.TimeS;
            if (isCorrection)
            {
                _corrections.Add(_drafts.Count);
            }

            _pending[(number, split.Segment)] = (_drafts.Count, split);
            _outcomes.Add((null, _drafts.Count, false));
            _drafts.Add(new LogDraft(isCorrection ? $"{key}:{start!.Entries[^1]}" : key, split));
        }
    }

    private void Refuse(string code, string reason) =>
        _outcomes.Add((new RecordOutcome.Refused(code, reason), 0, false));
}
