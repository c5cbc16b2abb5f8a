using GraphQL;
using RoxMind.Grains.Analysis.Places;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Validation;
using RoxMind.GraphQL.Schema.Feeds;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>An event and how far its results have come.</summary>
internal sealed partial class Event(EventSummary summary) : ICloseEventOutcome, INode
{
    /// <summary>The event's id.</summary>
    public OpaqueId Id => OpaqueId.Event(summary.EventId);

    /// <summary>The event's published id, or the one made from its name: what `eventKey` takes when results are sent in.</summary>
    public string Key => summary.EventId;

    /// <summary>Published name; null before the first result or split.</summary>
    public string? Name => summary.Name;

    /// <summary>Season number, as the name tells it, else by the first day of the results; null when neither is known.</summary>
    public int? Season => Parts?.Season ?? (StartsOn is { } day ? Seasons.Of(day) : null);

    /// <summary>Where it is, as far as the name tells it: usually the city, sometimes with the championship's name.</summary>
    public string? Place => Parts?.City is { Length: > 0 } city ? city : null;

    /// <summary>
    /// The time zone of the place, as the IANA names it (`Europe/Berlin`), from a table of some hundred cities; of cities that have one name,
    /// of the largest. Null where no city of the table is named.
    /// </summary>
    public string? TimeZone => Place is { } place ? PlaceTimeZone.Find(place) : null;

    /// <summary>The first day that its results tell; null when none does.</summary>
    public DateOnly? StartsOn => summary.StartsOn;

    /// <summary>The last day that its results tell; null when none does.</summary>
    public DateOnly? EndsOn => summary.EndsOn;

    /// <summary>When something was recorded, analysed or changed last.</summary>
    public DateTimeOffset? LastActivityAt => summary.LastAt;

    /// <summary>Whether it is under way: starts are on the course, and the results are not complete.</summary>
    public bool IsLive => !summary.IsClosed && summary.OnCourse > 0;

    /// <summary>Results that are ranked.</summary>
    public int Finishers => summary.Finishers - summary.NotRanked;

    /// <summary>Results that are not ranked: not finished, not started, disqualified.</summary>
    public int NotRanked => summary.NotRanked;

    /// <summary>Results that could not be brought to their athlete yet; `failures` names them.</summary>
    public int FailedCount => summary.Failed;

    /// <summary>Results that have reached their athlete.</summary>
    public int Analyzed => summary.Analyzed;

    /// <summary>Of these, results without an analysis (no norms for their standard, for example).</summary>
    public int Unavailable => summary.Unavailable;

    /// <summary>Starts with splits and no result yet.</summary>
    public int OnCourseCount => summary.OnCourse;

    /// <summary>Whether the organiser declared the results complete.</summary>
    public bool IsClosed => summary.IsClosed;

    /// <summary>Number of the last entry in the event's feed; a subscription with `after` of this sees what comes next.</summary>
    public long Head => summary.Head;

    /// <summary>
    /// How the event's times differ from the usual, from the splits recorded so far; null before the first, or when the model
    /// bundle knows none of the event's standards.
    /// </summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
    [Versioned]
    public async Task<EventCourse?> CourseAsync(
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken
    )
    {
        var effects = await Grain(grains).GetCourseAsync(cancellationToken);
        return effects is { Splits: > 0, Attribution: { } own } ? new EventCourse(effects, own) : null;
    }

    /// <summary>How complete and how trustworthy the results are.</summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
    public async Task<QualityReport> QualityAsync(
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken
    )
    {
        var quality = Grain(grains).GetQualityAsync(cancellationToken);
        var turnedAway = grains.GetGrain<ITurnedAwayGrain>(summary.EventId).GetAsync(cancellationToken);
        return new QualityReport(summary.EventId, await quality, await turnedAway);
    }

    /// <summary>
    /// Results that could not be brought to their athlete or explained, first recorded first. Each is tried again after growing pauses;
    /// `retryFailures` tries them at once.
    /// </summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="first">At most so many, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
    public async Task<IEnumerable<AnalysisPostponed>> FailuresAsync(
        [FromServices] IGrainFactory grains,
        int first = 20,
        CancellationToken cancellationToken = default
    )
    {
        const int Most = 100;
        var failures = await Grain(grains).GetFailuresAsync(PageArguments.Bounded(first, Most), cancellationToken);
        return failures.Select(failed => new AnalysisPostponed(failed));
    }

    /// <summary>Where a finish would place among the results as they are now: what was 1:25:00 worth here?</summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="timeS">The finish, seconds, 1 to 86,400.</param>
    /// <param name="division">Only this division.</param>
    /// <param name="gender">Only this gender category.</param>
    /// <param name="ageGroup">Only this age group.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
    [Versioned]
    public async Task<TimePlace> PlaceOfAsync(
        [FromServices] IGrainFactory grains,
        int timeS,
        Division? division,
        Gender? gender,
        AgeGroup? ageGroup,
        CancellationToken cancellationToken
    )
    {
        if (timeS is < 1 or > TimePlace.MaxTimeS)
        {
            throw new ExecutionError($"'timeS' must be from 1 to {TimePlace.MaxTimeS}.") { Code = "OUT_OF_RANGE" };
        }

        var filter = new LeaderboardFilter(division, gender, ageGroup, null, null, null, null);
        var found = await Grain(grains).GetLeaderboardAsync(filter.ToQuery(TimePlace.Behind(timeS)), cancellationToken);
        return new TimePlace(found.Start, found.Total);
    }

    /// <summary>How far the feedback texts of the finishers are; null before the event is closed.</summary>
    /// <param name="grains">The way to the texts.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
    public async Task<FeedbackProgress?> FeedbackAsync(
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken
    ) =>
        await grains.GetGrain<IFeedbackQueueGrain>(0).GetAsync(summary.EventId, cancellationToken) is { } batch
            ? new FeedbackProgress(batch.Wanted, batch.Written, batch.IsDone)
            : null;

    private EventName? Parts => summary.Name is { } name ? EventName.Parse(name) : null;

    private IEventGrain Grain(IGrainFactory grains) => grains.GetGrain<IEventGrain>(summary.EventId);
}
