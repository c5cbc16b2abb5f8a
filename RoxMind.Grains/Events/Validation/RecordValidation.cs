using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Validation;

/// <summary>Sorts what is sent in into facts for the log and refusals, and keeps one outcome for each.</summary>
internal sealed class RecordValidation(string eventId, EventReadModel readModel)
{
    private readonly List<RecordOutcome?> _outcomes = [];
    private readonly List<LogDraft> _drafts = [];
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, EventFact> _facts = new(StringComparer.Ordinal);

    /// <summary>The facts to append.</summary>
    public IReadOnlyList<LogDraft> Drafts => _drafts;

    /// <summary>One outcome for each result or split sent in, in order; complete once the drafts are settled.</summary>
    public IReadOnlyList<RecordOutcome> Outcomes =>
        [.. _outcomes.Select(outcome => outcome ?? throw new InvalidOperationException("The drafts are not settled."))];

    /// <summary>Takes a result.</summary>
    public void Add(RaceResult result)
    {
        if (!string.Equals(result.EventId, eventId, StringComparison.Ordinal))
        {
            Refuse("WRONG_EVENT", $"The result names event {result.EventId}, not {eventId}.");
        }
        else if (result.TotalS is <= 0 or > RaceTime.MaxSeconds)
        {
            Refuse("TOTAL_OUT_OF_RANGE", $"A total of {result.TotalS} s is not a finish time.");
        }
        else if (readModel.Find(result.RaceId) is { } known)
        {
            if (IsSame(known.Result, result))
            {
                _outcomes.Add(new RecordOutcome.Duplicate(result.RaceId, known.Seq));
            }
            else
            {
                RefuseConflict();
            }
        }
        else if (readModel.IsClosed && readModel.FindErased(result.RaceId) is null)
        {
            RefuseClosed();
        }
        else
        {
            Draft(
                $"r:{result.RaceId}",
                result.RaceId,
                new ResultRecorded(result),
                earlier => IsSame(earlier.Result, result)
            );
        }
    }

    /// <summary>Takes a split.</summary>
    public void Add(SplitRecorded split)
    {
        var number = split.Entry.Entrant.StartNumber;
        if (string.IsNullOrWhiteSpace(number))
        {
            Refuse("NO_START_NUMBER", "A split needs the start number it belongs to.");
        }
        else if (split.TimeS is <= 0 or > ushort.MaxValue || !Enum.IsDefined(split.Segment))
        {
            Refuse("SPLIT_OUT_OF_RANGE", $"{split.TimeS} s is not a split of segment {(int)split.Segment}.");
        }
        else if (readModel.FindSplits(number)?[split.Segment] is { } known && known != split.TimeS)
        {
            RefuseConflict();
        }
        else if (readModel.IsClosed && readModel.FindSplits(number)?[split.Segment] is null)
        {
            RefuseClosed();
        }
        else
        {
            Draft($"s:{number}:{(int)split.Segment}", number, split, earlier => earlier.TimeS == split.TimeS);
        }
    }

    /// <summary>Turns the receipts of the append into outcomes.</summary>
    public void Settle(IReadOnlyList<LogReceipt> receipts)
    {
        var next = 0;
        for (var i = 0; i < _outcomes.Count; i++)
        {
            if (_outcomes[i] is null)
            {
                var (id, receipt) = (_ids[next], receipts[next]);
                _outcomes[i] = receipt.IsNew
                    ? new RecordOutcome.Recorded(id, receipt.Seq)
                    : new RecordOutcome.Duplicate(id, receipt.Seq);
                next++;
            }
        }
    }

    private static bool IsSame(RaceResult one, RaceResult other) =>
        one.TotalS == other.TotalS && one.Splits.Equals(other.Splits);

    private void RefuseConflict() => Refuse("CONFLICT", "Other times are already recorded for this start.");

    private void RefuseClosed() => Refuse("EVENT_CLOSED", "The organiser declared the results complete.");

    private void Refuse(string code, string reason) => _outcomes.Add(new RecordOutcome.Refused(code, reason));

    /// <summary>A fact that is in the batch already is sent along: the log answers with the number of the first.</summary>
    private void Draft<TFact>(string key, string id, TFact fact, Func<TFact, bool> isSame)
        where TFact : EventFact
    {
        if (!_facts.TryAdd(key, fact) && !isSame((TFact)_facts[key]))
        {
            RefuseConflict();
            return;
        }

        _drafts.Add(new LogDraft(key, fact));
        _ids.Add(id);
        _outcomes.Add(null);
    }
}
