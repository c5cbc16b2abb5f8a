using RoxMind.Grains.Events.Facts;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Feeds;

/// <summary>One entry of an event's feed.</summary>
/// <param name="Seq">Its number within the event, from 1, without gaps: pass the last one seen as `after` to go on.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Fact">What happened.</param>
internal sealed record EventFeedEntry(long Seq, DateTimeOffset At, IEventFact Fact)
{
    /// <summary>Shows an entry of the log.</summary>
    internal static EventFeedEntry From(FeedEntry entry) =>
        new(
            entry.Seq,
            entry.At,
            entry.Fact switch
            {
                ResultRecorded recorded => new FinishRecorded(recorded.Result),
                SplitRecorded split => new SegmentDone(split),
                AnalysisReady ready => new RaceAnalyzed(ready),
                AnalysisReplaced replaced => RaceAnalyzed.Of(replaced),
                EventClosed closed => new EventCompleted(closed.Finishers),
                RaceErased erased => new RaceRemoved(OpaqueId.Result(erased.RaceId)),
                RaceReassigned moved => new RaceMoved(
                    OpaqueId.Result(moved.RaceId),
                    OpaqueId.Race(moved.AthleteId, moved.RaceId),
                    OpaqueId.Athlete(moved.AthleteId)
                ),
                ResultCorrected corrected => new FinishCorrected(corrected),
                SplitsJudged judged => new SplitsDoubted(judged),
                StartWithdrawn withdrawn => new StartLeft(withdrawn.StartNumber, withdrawn.Status, withdrawn.Reason),
                EventRemoved removed => new EventCleared(removed.Races.Length, removed.Reason),
                AnalysisFailed failed => new AnalysisPostponed(failed),
                _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Fact.GetType().Name, null),
            }
        );
}
