using GraphQL;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Movers;
using RoxMind.Grains.Events.Validation;
using RoxMind.GraphQL.Schema.Feeds;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Outcomes;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>An event and how far its results have come.</summary>
internal sealed class Event(EventSummary summary) : ICloseEventOutcome, INode
{
    private const int MaxOnCourse = 500;
    private const int MaxNameLength = 200;

    /// <summary>The event's id.</summary>
    public OpaqueId Id => OpaqueId.Event(summary.EventId);

    /// <summary>The event's published id, or the one made from its name: what `eventKey` takes when results are sent in.</summary>
    public string Key => summary.EventId;

    /// <summary>Published name; null before the first result.</summary>
    public string? Name => summary.Name;

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

    /// <summary>The leaderboard; filters that are left out take everyone.</summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="division">Only this division.</param>
    /// <param name="gender">Only this gender category.</param>
    /// <param name="ageGroup">Only this age group.</param>
    /// <param name="segment">Rank by this segment instead of the finish; results without the split are left out.</param>
    /// <param name="category">Only this published name of a division, such as an adaptive class.</param>
    /// <param name="nationality">Only this three-letter country code.</param>
    /// <param name="name">
    /// Only athletes of whose name every word of this starts a word, 1 to 200 characters; ranks stay those among everyone the other filters
    /// take.
    /// </param>
    /// <param name="status">Only starts that ended so; left out, those that are ranked. Who has no rank stands by how far they came.</param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
    public async Task<Connection<LeaderboardEntry>> LeaderboardAsync(
        [FromServices] IGrainFactory grains,
        Division? division,
        Gender? gender,
        AgeGroup? ageGroup,
        Segment? segment,
        string? category,
        string? nationality,
        string? name,
        RaceStatus? status,
        [Page] PageArguments page,
        CancellationToken cancellationToken
    )
    {
        if (name is { Length: 0 or > MaxNameLength })
        {
            throw new ExecutionError($"'name' has 1 to {MaxNameLength} characters.") { Code = "OUT_OF_RANGE" };
        }

        var filter = new LeaderboardFilter(division, gender, ageGroup, segment, category, nationality, status);
        var asked = page.Of($"leaderboard {summary.EventId} {filter} {name}");
        var found = await Grain(grains)
            .GetLeaderboardAsync(filter.ToQuery(asked.Range) with { Name = name }, cancellationToken);
        return new Connection<LeaderboardEntry>(
            found.Rows.Select(row => (new LeaderboardEntry(summary.EventId, filter, row), row.Place!)),
            asked,
            found.Start,
            found.Total
        );
    }

    /// <summary>Starts that are on the course, with their forecasts, furthest first.</summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(10)]
    public async Task<Connection<CourseStart>> OnCourseAsync(
        [FromServices] IGrainFactory grains,
        [Page(MaxOnCourse)] PageArguments page,
        CancellationToken cancellationToken
    )
    {
        var asked = page.Of($"on course {summary.EventId}");
        var found = await Grain(grains).GetOnCourseAsync(new OnCourseQuery(asked.Range), cancellationToken);
        return new Connection<CourseStart>(
            found.Starts.Select(start => (new CourseStart(summary.EventId, start), start.Place)),
            asked,
            found.Start,
            found.Total
        );
    }

    /// <summary>
    /// Starts that gained or lost places between two checkpoints, largest change first: while the event runs and afterwards.
    /// Places are counted among the starts of one division and gender category that have passed both checkpoints.
    /// </summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="division">Division.</param>
    /// <param name="gender">Gender category.</param>
    /// <param name="ageGroup">Count places within this age group; left out, among all.</param>
    /// <param name="from">Segments done at the first checkpoint: 1 to 22 by time, 0 to 22 by forecast (0 is before the start).</param>
    /// <param name="to">
    /// Segments done at the second checkpoint, up to 23; left out, the finish by time, and as far as each start has come by forecast.
    /// </param>
    /// <param name="by">What places are counted by.</param>
    /// <param name="direction">Places gained or lost.</param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(20)]
    public async Task<Connection<Mover>> MoversAsync(
        [FromServices] IGrainFactory grains,
        Division division,
        Gender gender,
        AgeGroup? ageGroup,
        [Page] PageArguments page,
        int from = 1,
        int? to = null,
        MoverBasis by = MoverBasis.Time,
        MoverDirection direction = MoverDirection.Gained,
        CancellationToken cancellationToken = default
    )
    {
        CheckpointRange.Check(from, to, by);
        var asked = page.Of(
            $"movers {summary.EventId} {division} {gender} {ageGroup} {from} {to} {by} {direction}"
        );
        var query = new MoversQuery(division, gender, ageGroup, from, to, by, direction, asked.Range);
        var found = await Grain(grains).GetMoversAsync(query, cancellationToken);
        return new Connection<Mover>(
            found.Rows.Select(row => (new Mover(row), row.Place)),
            asked,
            found.Start,
            found.Total
        );
    }

    /// <summary>
    /// How the event's times differ from the usual, from the splits recorded so far; null before the first, or when the model
    /// bundle knows none of the event's standards.
    /// </summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
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

    private IEventGrain Grain(IGrainFactory grains) => grains.GetGrain<IEventGrain>(summary.EventId);
}
