using Orleans.Concurrency;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts.Movers;
using RoxMind.Grains.Events.Contracts.Standings;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Grains.Events.Contracts;

/// <summary>One event: its durable log, its leaderboard, and the way of every result to its athlete. The key is the event id.</summary>
[Alias("event")]
public interface IEventGrain : IGrainWithStringKey
{
    /// <summary>
    /// Records results. When the call returns, every result that is not refused is on disk; its analysis follows. Sending
    /// results again changes nothing; sent with other content they replace what was recorded.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="source">The publication that they are a part of, an import's id; null when they are sent by themselves.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>One outcome a result, in order.</returns>
    [Alias("record-from")]
    Task<IReadOnlyList<RecordOutcome>> RecordAsync(
        IReadOnlyList<RaceResult> results,
        string? source,
        CancellationToken cancellationToken
    );

    /// <summary>Says which recorded results some are that were published.</summary>
    /// <returns>One id a result, in order; null for one that is not recorded.</returns>
    [Alias("match")]
    [AlwaysInterleave]
    Task<IReadOnlyList<string?>> MatchAsync(IReadOnlyList<RaceResult> results, CancellationToken cancellationToken);

    /// <summary>Recorded results of some divisions, not withdrawn, that are not among these.</summary>
    [Alias("absent")]
    [AlwaysInterleave]
    Task<IReadOnlyList<string>> GetAbsentAsync(
        IReadOnlySet<string> raceIds,
        IReadOnlySet<Division> divisions,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Explains some results anew, because what their athletes did before has changed. Durable when it returns; results that the
    /// event does not have are left alone.
    /// </summary>
    [Alias("renew")]
    Task RenewAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken);

    /// <summary>Takes an official's word about a result or a start. Saying it again changes nothing.</summary>
    /// <param name="change">What is different from what was recorded.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("correct")]
    Task<RecordOutcome> CorrectAsync(ResultChange change, CancellationToken cancellationToken);

    /// <summary>Removes everything that was recorded; athletes, searches and texts follow. The event may be recorded anew.</summary>
    /// <param name="reason">Why, for people; null when nothing is said.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("remove")]
    Task<EventSummary> RemoveAsync(string? reason, CancellationToken cancellationToken);

    /// <summary>Tries again what could not be brought to its athlete.</summary>
    /// <returns>How many results that are.</returns>
    [Alias("retry")]
    Task<int> RetryAsync(CancellationToken cancellationToken);

    /// <summary>Results that could not be brought to their athlete, first recorded first.</summary>
    /// <param name="take">At most so many, 1 to 500.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("failures")]
    [AlwaysInterleave]
    Task<IReadOnlyList<AnalysisFailed>> GetFailuresAsync(int take, CancellationToken cancellationToken);

    /// <summary>Records splits of races under way, by start number; one sent with another time replaces the former.</summary>
    /// <returns>One outcome a split, in order.</returns>
    [Alias("record-splits")]
    Task<IReadOnlyList<RecordOutcome>> RecordSplitsAsync(
        IReadOnlyList<SplitRecorded> splits,
        CancellationToken cancellationToken
    );

    /// <summary>Declares the results complete. Closing twice is the same as once; later results are refused.</summary>
    [Alias("close")]
    Task<EventSummary> CloseAsync(CancellationToken cancellationToken);

    /// <summary>The event and how far it has come.</summary>
    [Alias("summary")]
    [AlwaysInterleave]
    Task<EventSummary> GetSummaryAsync(CancellationToken cancellationToken);

    /// <summary>Which state the event is in: cheap, for those who keep answers and ask whether they still hold.</summary>
    [Alias("version")]
    [AlwaysInterleave]
    Task<EventVersion> GetVersionAsync(CancellationToken cancellationToken);

    /// <summary>How the event differs from the usual, from the splits recorded so far.</summary>
    [Alias("course")]
    [AlwaysInterleave]
    Task<CourseEffects> GetCourseAsync(CancellationToken cancellationToken);

    /// <summary>A part of the leaderboard.</summary>
    [Alias("leaderboard")]
    [AlwaysInterleave]
    Task<LeaderboardPage> GetLeaderboardAsync(LeaderboardQuery query, CancellationToken cancellationToken);

    /// <summary>Starts on the course with their forecasts, furthest first.</summary>
    [Alias("on-course-page")]
    [AlwaysInterleave]
    Task<OnCoursePage> GetOnCourseAsync(OnCourseQuery query, CancellationToken cancellationToken);

    /// <summary>Starts that gained or lost places between two checkpoints.</summary>
    [Alias("movers")]
    [AlwaysInterleave]
    Task<MoversPage> GetMoversAsync(MoversQuery query, CancellationToken cancellationToken);

    /// <summary>How starts stood at a checkpoint, finished or not, fastest first.</summary>
    [Alias("standings")]
    [AlwaysInterleave]
    Task<StandingsPage> GetStandingsAsync(StandingsQuery query, CancellationToken cancellationToken);

    /// <summary>How complete and how trustworthy the results are.</summary>
    [Alias("quality")]
    [AlwaysInterleave]
    Task<EventQuality> GetQualityAsync(CancellationToken cancellationToken);

    /// <summary>Results with an analysis, first recorded first.</summary>
    /// <param name="after">Number of the log entry of the last result seen, 0 for the first page.</param>
    /// <param name="take">At most so many, 1 to 2,048.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("analyzed")]
    [AlwaysInterleave]
    Task<AnalyzedPage> GetAnalyzedAsync(long after, int take, CancellationToken cancellationToken);

    /// <summary>
    /// The log from a position on: what is there, then what is committed while the caller listens. Numbers rise by one;
    /// whoever comes back with the last number seen misses and repeats nothing.
    /// </summary>
    /// <param name="after">Number of the last entry seen, 0 for all.</param>
    /// <param name="cancellationToken">Ends the listening.</param>
    [Alias("follow")]
    [AlwaysInterleave]
    IAsyncEnumerable<FeedEntry> Follow(long after, CancellationToken cancellationToken);

    /// <summary>Wakes the event so that results that have not reached their athlete yet do so.</summary>
    [Alias("resume")]
    [AlwaysInterleave]
    Task ResumeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Tells the event that an administrator moved or erased a race. Telling it twice is the same as once; a race that the
    /// event does not have is left alone.
    /// </summary>
    /// <param name="raceId">The race.</param>
    /// <param name="athleteId">Whose it is from now on; null erases it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("reassign")]
    Task ReassignAsync(string raceId, string? athleteId, CancellationToken cancellationToken);

    /// <summary>Puts the results that have reached their athletes into the search index again, after that was lost.</summary>
    [Alias("reindex")]
    Task ReindexAsync(CancellationToken cancellationToken);
}
