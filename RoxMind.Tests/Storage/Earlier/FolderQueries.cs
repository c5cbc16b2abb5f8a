namespace RoxMind.Tests.Storage.Earlier;

/// <summary>The questions that a data folder is asked, in GraphQL.</summary>
internal static class FolderQueries
{
    /// <summary>Kind of the feed of an event, which is followed rather than asked.</summary>
    public const string Feed = "feed";

    /// <summary>Kind of an athlete's analyses.</summary>
    public const string Analyses = "analyses";

    /// <summary>Kind of a race's text.</summary>
    public const string Text = "text";

    /// <summary>Entries of an event's feed.</summary>
    public const string Follow = """
        subscription ($of: ID!) {
          eventFeed(eventId: $of) {
            seq
            at
            fact {
              __typename
              ... on SegmentDone { startNumber name gender division ageGroup segment timeS }
              ... on FinishRecorded {
                resultId startNumber name nationality gender division ageGroup totalS splits { timeS }
              }
              ... on RaceAnalyzed {
                resultId raceId athleteId totalS expectedS residualS modelVersion analysisUnavailable
              }
              ... on RaceMoved { resultId raceId athleteId }
              ... on RaceRemoved { resultId }
              ... on EventCompleted { finishers }
            }
          }
        }
        """;

    private static readonly Dictionary<string, string> _records = new(StringComparer.Ordinal)
    {
        ["events"] = "{ events(first: 100) { totalCount edges { node { id key name } } } }",
        ["event"] = """
            query ($of: ID!) {
              event(id: $of) {
                id key name isClosed finishers onCourseCount feedback { isDone }
                quality {
                  accepted duplicates rejected rejectedByRule { code rows } missingSplits
                  missingBySegment { segment results } nameless totalDiffersFromSplits unknownAgeShare
                }
                onCourse(first: 100) {
                  edges {
                    node { startNumber name nationality gender division ageGroup segmentsDone elapsedS splits { timeS } }
                  }
                }
                leaderboard(first: 100) {
                  totalCount
                  edges {
                    node {
                      rank timeS behindS name nationality gender division ageGroup resultId raceId athleteId
                    }
                  }
                }
              }
            }
            """,
        ["athlete"] = """
            query ($of: ID!) {
              athlete(id: $of) {
                id name nationality gender isTeam
                races(first: 100) {
                  edges {
                    node {
                      id resultId eventId eventName date startNumber name nationality gender division ageGroup
                      identityBasis standard { key } totalS splits { timeS }
                    }
                  }
                }
              }
            }
            """,
        ["import"] = """
            query ($of: ID!) {
              importJob(id: $of) {
                id fileName phase bytesRead bytesTotal accepted missingSplits duplicates rejected eventIds error
                rejectedRows(first: 100) { totalCount edges { node { line column value code reason } } }
              }
            }
            """,
        ["search"] = """
            query ($of: String!) {
              search(text: $of) {
                totalCount
                edges {
                  node {
                    ... on AthleteFinding { athleteId name nationality gender raceCount }
                    ... on EventFinding { eventId name raceCount }
                    ... on RaceFinding { raceId athleteId name eventId totalS splits { timeS } }
                  }
                }
              }
            }
            """,
    };

    private static readonly Dictionary<string, string> _figures = new(StringComparer.Ordinal)
    {
        ["models"] = "{ models { version } }",
        ["figures"] = """
            query ($of: ID!) {
              event(id: $of) {
                head analyzed unavailable feedback { wanted written }
                quality { analyzed waiting unavailable { reason count } }
                course { basis coursePct eventPct uncertaintyPct finishers repeatAthletes splits }
                onCourse(first: 100) { edges { node { startNumber forecastS p10S p90S } } }
                leaderboard(first: 100) { edges { node { resultId residualS } } }
              }
            }
            """,
        [Analyses] = """
            query ($of: ID!) {
              athlete(id: $of) {
                races(first: 100) {
                  edges {
                    node {
                      id analysisUnavailable
                      analysis {
                        modelVersion percentile peerGroup peerCount flags
                        expectation { basis expectedS p10S p90S residualS verdict }
                        course { basis effectS uncertaintyS finishers repeatAthletes }
                        original { label predictedS lowS highS residualS }
                        clusters {
                          performance { id: number distance } context { id: number distance } shape { id: number distance }
                          shapeScores { run ergs sledsAndCarry bodyweight }
                        }
                        pacing { fadePct }
                        priorities { segment gapS realisticStepS hintId: hintCode }
                        strengths { segment gapS }
                        segments { expectedS gapS }
                      }
                    }
                  }
                }
              }
            }
            """,
        [Text] = """
            query ($of: ID!) {
              race(id: $of) { feedback { text model grounded fallback detail facts { reference text } } }
            }
            """,
    };

    /// <summary>Kinds of what is answered the same whatever the model bundle: races, times, identities, imports.</summary>
    public static IEnumerable<string> Records => [.. _records.Keys, Feed];

    /// <summary>Kinds of what is made anew with another model bundle.</summary>
    public static IEnumerable<string> Figures => _figures.Keys;

    /// <summary>The operation of a kind.</summary>
    public static string Of(string kind) => _records.GetValueOrDefault(kind) ?? _figures[kind];
}
