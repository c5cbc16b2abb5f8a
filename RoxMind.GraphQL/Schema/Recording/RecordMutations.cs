using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Editions;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Validation;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>Takes results and splits as they come in.</summary>
internal sealed class RecordMutations(IGrainFactory grains)
{
    private const int MaxResults = 200;
    private const int MaxSplits = 500;
    private static readonly Refused s_badEvent = new(
        "BAD_EVENT",
        "An event has a name of 1 to 120 characters with letters or digits, and a key without control characters."
    );

    /// <summary>
    /// Records finishers' results. When the answer comes, every row that is not refused is on disk; its analysis follows in the
    /// event's feed. Sending results again changes nothing.
    /// </summary>
    /// <param name="input">The results.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    [Repeatable]
    public async Task<IRecordResultsOutcome> RecordResultsAsync(
        RecordResultsInput input,
        CancellationToken cancellationToken
    )
    {
        var name = input.EventName.Trim();
        var known = input.EventKey is null
            ? await EventEditions.FindAsync(grains, name, input.Date, cancellationToken)
            : EventId(name, input.EventKey);
        if (known is not { } eventId)
        {
            return s_badEvent;
        }

        if (input.Results.Count is 0 or > MaxResults)
        {
            return BadSize(MaxResults);
        }

        var rows = input.Results.Select(result => SentRow.From(eventId, name, input.Date, result)).ToList();
        var outcomes = await grains
            .GetGrain<IEventGrain>(eventId)
            .RecordAsync([.. rows.Select(row => row.Result).OfType<RaceResult>()], cancellationToken);
        var next = 0;
        List<IRowOutcome> answers = [.. rows.Select(row => row.Refused ?? Show(outcomes[next++], isResult: true))];
        await ReportAsync(eventId, answers);
        return new BatchRecorded(OpaqueId.Event(eventId), answers);
    }

    /// <summary>
    /// Records splits of races under way, by start number. When the answer comes, every row that is not refused is on disk.
    /// Sending splits again changes nothing.
    /// </summary>
    /// <param name="input">The splits.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    [Repeatable]
    public async Task<IRecordSplitsOutcome> RecordSplitsAsync(
        RecordSplitsInput input,
        CancellationToken cancellationToken
    )
    {
        if (EventId(input.EventName.Trim(), input.EventKey) is not { } eventId)
        {
            return s_badEvent;
        }

        if (input.Splits.Count is 0 or > MaxSplits)
        {
            return BadSize(MaxSplits);
        }

        var outcomes = await grains
            .GetGrain<IEventGrain>(eventId)
            .RecordSplitsAsync(
                [.. input.Splits.Select(split => Fact(split, input.EventName.Trim()))],
                cancellationToken
            );
        return new BatchRecorded(
            OpaqueId.Event(eventId),
            [.. outcomes.Select(outcome => Show(outcome, isResult: false))]
        );
    }

    /// <summary>Tells the event's quality report what was turned away. An event that no result ever reached has none.</summary>
    private Task ReportAsync(string eventId, List<IRowOutcome> answers)
    {
        var counts = answers.Aggregate(
            TurnedAwayCounts.None,
            (sum, answer) =>
                answer switch
                {
                    DuplicateRow => sum.WithDuplicate(),
                    RefusedRow refused => sum.WithRejected(refused.Code),
                    _ => sum,
                }
        );
        var isKnown = answers.Exists(answer => answer is not RefusedRow);
        return counts.IsEmpty || !isKnown
            ? Task.CompletedTask
            : grains.GetGrain<ITurnedAwayGrain>(eventId).AddAsync(counts);
    }

    private static string? EventId(string name, string? key) =>
        key is null ? EventKey.FromName(name)
        : EventKey.IsValid(key.Trim()) && name.Length is > 0 and <= EventKey.MaxLength ? key.Trim()
        : null;

    private static Refused BadSize(int most) => new("BAD_BATCH_SIZE", $"A batch has 1 to {most} rows.");

    private static SplitRecorded Fact(SplitInput split, string eventName) =>
        new(
            new RaceEntry(
                new Entrant(null, split.Name, split.Nationality, split.StartNumber.Trim()),
                split.Gender,
                split.Division,
                split.AgeGroup ?? AgeGroup.Unknown
            ),
            split.Segment,
            split.TimeS,
            eventName
        );

    private static IRowOutcome Show(RecordOutcome outcome, bool isResult) =>
        outcome switch
        {
            RecordOutcome.Recorded done => new RecordedRow(isResult ? OpaqueId.Result(done.Id) : null, done.Seq),
            RecordOutcome.Corrected done => new CorrectedRow(isResult ? OpaqueId.Result(done.Id) : null, done.Seq),
            RecordOutcome.Duplicate known => new DuplicateRow(isResult ? OpaqueId.Result(known.Id) : null, known.Seq),
            RecordOutcome.Refused refused => new RefusedRow(refused.Code, refused.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
}
