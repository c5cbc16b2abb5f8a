using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Log;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Validation;

/// <summary>
/// Sorts a batch of results into facts for the log and refusals, and keeps one outcome for each: the one way in, wherever they come
/// from.
/// </summary>
/// <param name="eventId">The event.</param>
/// <param name="recorded">What is recorded.</param>
/// <param name="source">The publication that the batch is a part of, an import's id; null when it was sent by itself.</param>
internal sealed class ResultValidation(string eventId, IRecordedResults recorded, string? source)
{
    private readonly List<(RecordOutcome? Known, PendingRecord? Pending, RowEffect Effect)> _outcomes = [];
    private readonly List<PendingRecord> _pending = [];
    private readonly Dictionary<string, PendingRecord> _pendingById = new(StringComparer.Ordinal);
    private readonly ResultIndex<PendingRecord> _pendingIndex = new();

    /// <summary>The facts to append.</summary>
    public IReadOnlyList<LogDraft> Drafts =>
        [
            .. _pending.Select(pending => new LogDraft(
                pending.Key,
                pending.IsCorrection
                    ? new ResultCorrected(pending.Result, source, Published: pending.Published)
                    : new ResultRecorded(pending.Result, source)
            )),
        ];

    /// <summary>Takes a result.</summary>
    public void Add(RaceResult result)
    {
        if (Refusal(result) is { } refusal)
        {
            _outcomes.Add((refusal, null, RowEffect.None));
            return;
        }

        var sent = Judged(result);
        if (FindPending(sent) is { } pending)
        {
            Repeat(pending, sent);
        }
        else if (FindKnown(sent) is { } known)
        {
            Correct(known, sent);
        }
        else
        {
            Record(sent);
        }
    }

    /// <summary>A result as it is taken: how it ended, and which of its splits can be true, as far as it tells alone.</summary>
    public static RaceResult Judged(RaceResult result) => RaceCleaner.Judge(FinishRule.Apply(result), medians: null);

    /// <summary>Turns the receipts of the append into outcomes.</summary>
    /// <returns>One outcome for each result sent in, in order.</returns>
    public IReadOnlyList<RecordOutcome> Settle(IReadOnlyList<LogReceipt> receipts)
    {
        var receiptOf = _pending.Zip(receipts).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. _outcomes.Select(one => one.Known ?? Outcome(one.Pending!, one.Effect, receiptOf[one.Pending!]))];
    }

    private static RecordOutcome Outcome(PendingRecord pending, RowEffect effect, LogReceipt receipt) =>
        effect == RowEffect.None || !receipt.IsNew ? new RecordOutcome.Duplicate(pending.Result.RaceId, receipt.Seq)
        : effect == RowEffect.Joins
            ? (
                pending.Corrects is { } known
                    ? new RecordOutcome.Duplicate(pending.Result.RaceId, known.Seq, receipt.Seq, pending.Ruling)
                    : new RecordOutcome.Duplicate(pending.Result.RaceId, receipt.Seq)
            )
        : pending.IsCorrection || effect == RowEffect.Changes
            ? new RecordOutcome.Corrected(pending.Result.RaceId, receipt.Seq, Doubts(pending.Result), pending.Ruling)
        : new RecordOutcome.Recorded(pending.Result.RaceId, receipt.Seq, Doubts(pending.Result));

    private static DoubtfulSplits? Doubts(RaceResult result) => result.Doubtful.Count > 0 ? result.Doubtful : null;

    private RecordOutcome.Refused? Refusal(RaceResult result) =>
        !string.Equals(result.EventId, eventId, StringComparison.Ordinal)
            ? new RecordOutcome.Refused("WRONG_EVENT", $"The result names event {result.EventId}, not {eventId}.")
        : result.TotalS is < 0 or > RaceTime.MaxSeconds
            ? new RecordOutcome.Refused("TOTAL_OUT_OF_RANGE", $"A total of {result.TotalS} s is not a finish time.")
        : result is { TotalS: 0, Status: RaceStatus.Finished }
        && result.PublishedSplits.MissingCount == RaceFormat.SegmentCount
            ? new RecordOutcome.Refused(
                "NO_TIME",
                "There is neither a finish time nor a split nor a word about how it ended."
            )
        : null;

    private PendingRecord? FindPending(RaceResult sent) =>
        ResultMatcher.Find(_pendingIndex, sent, pending => pending.AsPublished, _ => true)
        ?? (IsNamed(sent) ? null : _pendingById.GetValueOrDefault(sent.RaceId));

    private Finisher? FindKnown(RaceResult sent) =>
        ResultMatcher.Find(
            recorded.Index,
            sent,
            known => known.AsPublished,
            known => source is not null && string.Equals(known.Source, source, StringComparison.Ordinal)
        ) ?? (IsNamed(sent) ? null : recorded.Find(sent.RaceId) ?? recorded.Find(RaceKey.OfEarlierVersions(sent)));

    /// <summary>Whether anything tells who it is of; else it is the same result only when everything in it is.</summary>
    private static bool IsNamed(RaceResult race) =>
        race.SourceId is not null
        || race.Entrant.ExternalId is not null
        || race.Entrant.StartNumber is not null
        || race.Entrant.Name is not null;

    private void Repeat(PendingRecord pending, RaceResult sent)
    {
        var (merged, published) = Merged(pending.Result, pending.Published, sent);
        var effect =
            merged == pending.Result ? RowEffect.None
            : ResultMerge.AddsMember(pending.Result, sent) ? RowEffect.Joins
            : RowEffect.Changes;
        _pendingIndex.Remove(pending.Result, pending);
        (pending.Result, pending.Published) = (merged, published);
        _pendingIndex.Add(merged, pending);
        _outcomes.Add((null, pending, effect));
    }

    private void Correct(Finisher known, RaceResult sent)
    {
        if (_pendingById.TryGetValue(known.Result.RaceId, out var pending))
        {
            Repeat(pending, sent);
            return;
        }

        known.Confirm(source);
        var (merged, published) = Merged(known.Result, known.Published, sent);
        if (merged == known.Result && published == known.Published)
        {
            _outcomes.Add((known.ToDuplicate(), null, RowEffect.None));
        }
        else
        {
            var effect = ResultMerge.AddsMember(known.Result, sent) ? RowEffect.Joins : RowEffect.Adds;
            Append(new PendingRecord(merged, known.KeyOfNext('c'), known) { Published = published }, effect);
        }
    }

    private void Record(RaceResult sent)
    {
        if ((recorded.FindErased(sent.RaceId) ?? recorded.FindErased(RaceKey.OfEarlierVersions(sent))) is not null)
        {
            Refuse("ERASED", "This result was erased at the athlete's wish and stays so.");
        }
        else if (recorded.IsClosed)
        {
            Refuse("EVENT_CLOSED", "The organiser declared the results complete.");
        }
        else
        {
            var added = sent with { RaceId = FreeId(sent) };
            var generation = recorded.Generation == 0 ? string.Empty : $":{recorded.Generation}";
            Append(new PendingRecord(added, $"r:{added.RaceId}{generation}", corrects: null), RowEffect.Adds);
        }
    }

    private void Append(PendingRecord pending, RowEffect effect)
    {
        _pending.Add(pending);
        _pendingById[pending.Result.RaceId] = pending;
        _pendingIndex.Add(pending.Result, pending);
        _outcomes.Add((null, pending, effect));
    }

    private void Refuse(string code, string reason) =>
        _outcomes.Add((new RecordOutcome.Refused(code, reason), null, RowEffect.None));

    /// <summary>The same where an official said otherwise than publications: that stays, and what they change beside it counts.</summary>
    private static (RaceResult Result, RaceResult? Published) Merged(
        RaceResult known,
        RaceResult? published,
        RaceResult sent
    )
    {
        if (published is null)
        {
            return (Merged(known, sent), null);
        }

        var now = Merged(published, sent);
        if (now == published)
        {
            return (known, published);
        }

        var kept = Rulings.Keep(known, published, now);
        return (kept, kept == now ? null : now);
    }

    /// <summary>What is believed of the splits by the event's usual times is judged apart, and is no news.</summary>
    private static RaceResult Merged(RaceResult known, RaceResult sent)
    {
        var merged = RaceCleaner.Judge(ResultMerge.Of(known, sent), medians: null);
        return
            merged.PublishedSplits.Equals(known.PublishedSplits)
            && merged == known with { Splits = merged.Splits, Doubtful = merged.Doubtful }
            ? known
            : merged;
    }

    /// <summary>The id that it came with, or another one when it is another start under the same key.</summary>
    private string FreeId(RaceResult sent)
    {
        var (id, ordinal) = (sent.RaceId, 1);
        while (recorded.Find(id) is not null || _pendingById.ContainsKey(id))
        {
            id = RaceKey.Of(sent, ++ordinal);
        }

        return id;
    }
}
