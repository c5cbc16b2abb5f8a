using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Access.Roles;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;

namespace RoxMind.GraphQL.Schema.Recording;

/// <summary>Takes an official's word about what was recorded. Rows that are published again correct by themselves.</summary>
internal sealed class CorrectionMutations(IGrainFactory grains)
{
    /// <summary>
    /// Withdraws a result: it is not ranked and explained any more, its splits are kept. As `FINISHED` it is put back. The leaderboard follows
    /// at once, analyses and texts in the background. Withdrawing it again changes nothing.
    /// </summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="resultId">The result's id in the event's feed and leaderboard.</param>
    /// <param name="status">How the start ended.</param>
    /// <param name="reason">Why, for people; it is shown in the event's feed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    public Task<ICorrectOutcome> WithdrawResultAsync(
        OpaqueId eventId,
        OpaqueId resultId,
        RaceStatus status,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        CorrectAsync(
            eventId,
            new ResultChange.OfStatus(resultId.KeyOf(IdKind.Result), status, Clean(reason)),
            resultId,
            cancellationToken
        );

    /// <summary>Corrects one split of a result; the finish stands. A start on the course is corrected by sending its split again.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="resultId">The result's id in the event's feed and leaderboard.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="timeS">Its time, seconds; null when it is not known.</param>
    /// <param name="reason">Why, for people; it is shown in the event's feed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    public Task<ICorrectOutcome> CorrectSplitAsync(
        OpaqueId eventId,
        OpaqueId resultId,
        Segment segment,
        int? timeS,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        CorrectAsync(
            eventId,
            new ResultChange.OfSplit(resultId.KeyOf(IdKind.Result), segment, timeS ?? 0, Clean(reason)),
            resultId,
            cancellationToken
        );

    /// <summary>Takes a start off the course that will have no result. Its splits are kept.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="startNumber">Start number (bib); identifies the start within the event.</param>
    /// <param name="status">How it ended: not finished, not started or disqualified.</param>
    /// <param name="reason">Why, for people; it is shown in the event's feed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Requires(AccessRole.Ingest)]
    public Task<ICorrectOutcome> WithdrawStartAsync(
        OpaqueId eventId,
        string startNumber,
        RaceStatus status,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        CorrectAsync(
            eventId,
            new ResultChange.OfStart(startNumber.Trim(), status, Clean(reason)),
            null,
            cancellationToken
        );

    private async Task<ICorrectOutcome> CorrectAsync(
        OpaqueId eventId,
        ResultChange change,
        OpaqueId? resultId,
        CancellationToken cancellationToken
    )
    {
        const int MaxReason = 200;
        if (change.Reason is { Length: > MaxReason })
        {
            return new Refused("BAD_TEXT", $"A reason has at most {MaxReason} characters.");
        }

        return await grains
            .GetGrain<IEventGrain>(eventId.KeyOf(IdKind.Event))
            .CorrectAsync(change, cancellationToken) switch
        {
            RecordOutcome.Corrected done => new CorrectedRow(resultId, done.Seq) { EventKey = eventId.Key },
            RecordOutcome.Duplicate known => new DuplicateRow(resultId, known.Seq),
            RecordOutcome.Refused refused => new Refused(refused.Code, refused.Reason),
            var other => throw new InvalidOperationException($"A correction can't be {other.GetType().Name}."),
        };
    }

    private static string? Clean(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
}
