namespace RoxMind.Benchmarks.Pages;

/// <summary>What a page of an event asks the service for: the pages of today, and those of commit 25faa6b.</summary>
/// <param name="Name">How it is called in the table.</param>
/// <param name="First">Queries when the page opens.</param>
/// <param name="Again">Queries some time after something has happened.</param>
/// <param name="AgainAfter">How long after.</param>
/// <param name="Feed">The subscription that it follows.</param>
internal sealed record PageWays(
    string Name,
    IReadOnlyList<string> First,
    IReadOnlyList<string> Again,
    TimeSpan AgainAfter,
    string Feed
)
{
    private const string About = """
        query($id: ID!) { event(id: $id) { id key name season place startsOn finishers analyzed notRanked onCourseCount isClosed isLive head
          course { coursePct uncertaintyPct finishers basis } } }
        """;

    private const string Board = """
        query($id: ID!) { event(id: $id) { head leaderboard(skip: 0, first: 100) { totalCount edges { node {
          rank resultId raceId name nationality gender division ageGroup category status timeS behindS residualS } } } } }
        """;

    private const string OnCourse = """
        query($id: ID!) { event(id: $id) { onCourseCount onCourse(first: 8) { totalCount edges { node {
          id startNumber name nationality gender division ageGroup segmentsDone elapsedS forecastS p10S p90S } } } } }
        """;

    private const string Feeding = """
        subscription($id: ID!, $after: Long!) { eventFeed(eventId: $id, after: $after) { seq at fact { __typename
          ... on FinishRecorded { resultId name nationality totalS division gender ageGroup }
          ... on FinishCorrected { resultId name totalS division gender status reason }
          ... on RaceAnalyzed { resultId raceId totalS residualS }
          ... on RaceMoved { resultId raceId }
          ... on RaceRemoved { resultId }
          ... on SegmentDone { name startNumber segment timeS division gender ageGroup }
          ... on StartLeft { left: startNumber status reason }
          ... on EventCompleted { finishers }
          ... on EventCleared { results reason } } } }
        """;

    private const string EarlierFeed = """
        subscription($id: ID!, $after: Long!) { eventFeed(eventId: $id, after: $after) { seq fact { __typename
          ... on FinishRecorded { resultId name totalS division gender }
          ... on RaceAnalyzed { resultId raceId totalS residualS }
          ... on SegmentDone { name startNumber segment timeS }
          ... on EventCompleted { finishers } } } }
        """;

    /// <summary>Applies what the feed says, and asks every four seconds for what it does not say.</summary>
    public static PageWays Today { get; } =
        new("these pages", [About, Board, OnCourse], [About, OnCourse], TimeSpan.FromSeconds(4), Feeding);

    /// <summary>Follows the feed, and asks for nothing.</summary>
    public static PageWays FeedAlone { get; } = new("the feed", [], [], TimeSpan.Zero, Feeding);

    /// <summary>Asks for everything a second after whatever happens.</summary>
    /// <param name="isOwnService">Whether they are served by the service of that commit, whose lists had another form.</param>
    public static PageWays Earlier(bool isOwnService)
    {
        const string Start = "startNumber name gender division ageGroup segmentsDone elapsedS forecastS p10S p90S";
        var starts = isOwnService ? $"{{ {Start} }}" : $"{{ edges {{ node {{ {Start} }} }} }}";
        var all = $$"""
            query($id: ID!) { event(id: $id) { id key name finishers analyzed onCourseCount isClosed head
              leaderboard(first: 50) { totalCount pageInfo { hasNextPage endCursor } edges { node {
                rank resultId raceId name nationality gender division ageGroup timeS behindS residualS } } }
              onCourse(first: 8) {{starts}} } }
            """;
        return new(
            isOwnService ? "25faa6b" : "25faa6b's queries, this service",
            [all],
            [all],
            TimeSpan.FromSeconds(1),
            EarlierFeed
        );
    }
}
