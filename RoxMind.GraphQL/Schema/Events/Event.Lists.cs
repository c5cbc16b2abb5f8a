using GraphQL;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Movers;
using RoxMind.Grains.Events.Contracts.Standings;
using RoxMind.GraphQL.Schema.Relay;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Events;

/// <content>Its lists of starts.</content>
internal sealed partial class Event
{
    private const int MaxOnCourse = 500;
    private const int MaxNameLength = 200;

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
    /// <param name="group">
    /// Rank by all runs, stations or transitions together instead of the finish; results that lack a part of them are left out. Not together
    /// with `segment`.
    /// </param>
    /// <param name="skip">
    /// Elements to pass over at the front, for lists that are jumped about in; not together with a cursor or `last`, which keep their place
    /// when results arrive.
    /// </param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(5)]
    [Versioned]
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
        SegmentKind? group = null,
        int? skip = null,
        CancellationToken cancellationToken = default
    )
    {
        if (name is { Length: 0 or > MaxNameLength })
        {
            throw new ExecutionError($"'name' has 1 to {MaxNameLength} characters.") { Code = "OUT_OF_RANGE" };
        }

        LeaderboardArguments.Check(segment, group, skip, page);
        var filter = new LeaderboardFilter(division, gender, ageGroup, segment, category, nationality, status, group);
        var asked = page.Of($"leaderboard {summary.EventId} {filter} {name}");
        var query = filter.ToQuery(asked.Range) with { Name = name };
        var part = skip is null ? query : query with { Range = null, Skip = skip.Value, Take = asked.Range.Take };
        var found = await Grain(grains).GetLeaderboardAsync(part, cancellationToken);
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
    [Versioned]
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
    [Versioned]
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
        var asked = page.Of($"movers {summary.EventId} {division} {gender} {ageGroup} {from} {to} {by} {direction}");
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
    /// How the starts stood at a checkpoint, fastest first: all that have passed it, whether they have finished or are on the course.
    /// </summary>
    /// <param name="grains">The way to the event.</param>
    /// <param name="checkpoint">Segments done there, 1 to 23; 23 is the finish.</param>
    /// <param name="by">What places are counted by.</param>
    /// <param name="division">Only this division.</param>
    /// <param name="gender">Only this gender category.</param>
    /// <param name="ageGroup">Only this age group.</param>
    /// <param name="page">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Cost(10)]
    [Versioned]
    public async Task<Connection<Standing>> StandingsAsync(
        [FromServices] IGrainFactory grains,
        int checkpoint,
        Division? division,
        Gender? gender,
        AgeGroup? ageGroup,
        [Page] PageArguments page,
        StandingBasis by = StandingBasis.Time,
        CancellationToken cancellationToken = default
    )
    {
        if (checkpoint is < 1 or > RaceFormat.SegmentCount)
        {
            throw new ExecutionError($"'checkpoint' is 1 to {RaceFormat.SegmentCount}.") { Code = "OUT_OF_RANGE" };
        }

        var asked = page.Of($"standings {summary.EventId} {checkpoint} {by} {division} {gender} {ageGroup}");
        var query = new StandingsQuery(checkpoint, by, division, gender, ageGroup, asked.Range);
        var found = await Grain(grains).GetStandingsAsync(query, cancellationToken);
        return new Connection<Standing>(
            found.Rows.Select(row => (new Standing(row), row.Place)),
            asked,
            found.Start,
            found.Total
        );
    }
}
