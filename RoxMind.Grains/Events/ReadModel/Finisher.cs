using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel.Snapshots;
using RoxMind.Grains.Lists;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>A result on an event's read model: a finisher's, or one that says that there was no finish.</summary>
internal sealed class Finisher(RaceResult result, string? source, long seq)
{
    // Entries that hold an analysis, without the one that counts; null for none.
    private List<long>? _told;

    /// <summary>The result as it is now.</summary>
    public RaceResult Result { get; private set; } = result;

    /// <summary>The result as publications have it, where an official said otherwise; null where nobody did.</summary>
    public RaceResult? Published { get; private set; }

    /// <summary>The same; the result where nobody said otherwise.</summary>
    public RaceResult AsPublished => Published ?? Result;

    /// <summary>How it ended by an official's word, or with splits that an official corrected; null where nobody said anything.</summary>
    public RaceStatus? Ruling => Published is null ? null : Result.Status;

    /// <summary>The publication that named it last, an import's id; null when it was sent by itself.</summary>
    public string? Source { get; private set; } = source;

    /// <summary>Number of the log entry that recorded it.</summary>
    public long Seq { get; } = seq;

    /// <summary>Number of the log entry that corrected it last; 0 when none did.</summary>
    public long ChangedSeq { get; private set; }

    /// <summary>Number of the log entry since which its content is what it is; 0 when it is as it was recorded.</summary>
    public long ContentSeq { get; private set; }

    /// <summary>The athlete; null until the result has reached them.</summary>
    public string? AthleteId { get; private set; }

    /// <summary>The outcome of the analysis; null until the result, as it is now, has reached its athlete.</summary>
    public AnalysisReady? Ready { get; private set; }

    /// <summary>The latest failure to bring it to its athlete; null when it went well, or was not tried.</summary>
    public AnalysisFailed? Failure { get; private set; }

    /// <summary>Whether the athlete whose race it is has the course with it, as far as the log tells.</summary>
    public bool IsCourseKept { get; private set; }

    /// <summary>Whether it was moved since its analysis: the new athlete explains it with what is known of the course now.</summary>
    public bool IsMoved { get; private set; }

    /// <summary>Whether an administrator said whose race it is: that stays, also when its name is corrected.</summary>
    public bool IsAssigned { get; private set; }

    /// <summary>Numbers of the log entries that speak of it, apart from splits.</summary>
    public List<long> Entries { get; private init; } = [seq];

    /// <summary>Number of the log entry with the analysis that counted last, also when a correction has made it out of date; 0 for none.</summary>
    public long ReadySeq { get; private set; }

    /// <summary>Numbers of the log entries whose analysis a later one has replaced: what they say adds nothing any more.</summary>
    public IEnumerable<long> Replaced => (_told ?? []).Where(told => told < ReadySeq);

    /// <summary>The start numbers that it has, and had before they were corrected.</summary>
    public HashSet<string> Numbers { get; private init; } = result.Entrant.StartNumber is { } number ? [number] : [];

    /// <summary>A result of a snapshot.</summary>
    public static Finisher From(FinisherSnapshot one) =>
        new(one.Result, one.Source, one.Seq)
        {
            ChangedSeq = one.ChangedSeq,
            ContentSeq = one.ContentSeq,
            AthleteId = one.AthleteId,
            Ready = one.Ready,
            Failure = one.Failure,
            IsCourseKept = one.Marks.HasFlag(FinisherMarks.CourseKept),
            IsMoved = one.Marks.HasFlag(FinisherMarks.Moved),
            IsAssigned = one.Marks.HasFlag(FinisherMarks.Assigned),
            Entries = [.. one.Entries],
            Numbers = [.. one.Numbers],
            ReadySeq = one.ReadySeq,
            _told = one.Told.IsEmpty ? null : [.. one.Told],
            Published = one.Published,
        };

    /// <summary>The result for a snapshot.</summary>
    /// <param name="repeat">What its athlete says of the course.</param>
    public FinisherSnapshot ToSnapshot(CourseRepeat? repeat) =>
        new(
            Result,
            Source,
            Seq,
            ChangedSeq,
            ContentSeq,
            AthleteId,
            Ready,
            Failure,
            (IsCourseKept ? FinisherMarks.CourseKept : FinisherMarks.None)
                | (IsMoved ? FinisherMarks.Moved : FinisherMarks.None)
                | (IsAssigned ? FinisherMarks.Assigned : FinisherMarks.None),
            [.. Entries],
            [.. Numbers],
            repeat,
            ReadySeq,
            [.. _told ?? []],
            Published
        );

    /// <summary>Takes other content.</summary>
    public void Take(ResultCorrected corrected, long seq)
    {
        Published = corrected.PublishedAfter(Result, Published);
        (Result, Source, ChangedSeq, ContentSeq) = (corrected.Result, corrected.Source, seq, seq);
        (Ready, Failure) = (null, null);
        Entries.Add(seq);
    }

    /// <summary>Takes what is believed of its splits now.</summary>
    public void Take(SplitsJudged judged, long seq)
    {
        Result = Result.WithDoubtful(judged.Doubtful);
        (ContentSeq, Ready, Failure) = (seq, null, null);
        Entries.Add(seq);
    }

    /// <summary>Takes the outcome of the analysis. An administrator's word about whose race it is stays.</summary>
    public void Take(AnalysisReady told, long seq)
    {
        var ready = Owned(told);
        if (ready.ContentSeq >= ContentSeq)
        {
            (Ready, Failure, IsCourseKept, IsMoved) = (ready, null, ready.IsCourseKept, false);
            Tell(ReadySeq);
            ReadySeq = seq;
        }
        else
        {
            Tell(seq);
        }

        // Made of what it was before a correction: whose race it is, is known, and the analysis is still to come.
        AthleteId = IsAssigned ? AthleteId : ready.AthleteId;
        Entries.Add(seq);
    }

    /// <summary>Takes note of an entry that held an analysis which a later one has replaced.</summary>
    public void Take(AnalysisReplaced _, long seq) => Entries.Add(seq);

    /// <summary>Takes a failure.</summary>
    public void Take(AnalysisFailed failed, long seq)
    {
        Failure = failed;
        Entries.Add(seq);
    }

    /// <summary>Takes an administrator's word about whose race it is.</summary>
    public void Take(RaceReassigned moved, long seq)
    {
        // Versions that kept no courses had a moved race explained when it was moved.
        (AthleteId, IsMoved, IsCourseKept, IsAssigned) = (moved.AthleteId, IsMoved || IsCourseKept, false, true);
        Entries.Add(seq);
    }

    /// <summary>An analysis as it is to be told: whoever was given the race since it was made may have got it with a course of before.</summary>
    public AnalysisReady Owned(AnalysisReady ready) =>
        IsAssigned && AthleteId is { } owner && owner != ready.AthleteId ? ready.MovedTo(owner) : ready;

    /// <summary>What some of <see cref="Replaced"/> said is gone.</summary>
    public void Forget(IReadOnlySet<long> compacted)
    {
        _told?.RemoveAll(compacted.Contains);
        _told = _told is { Count: > 0 } ? _told : null;
    }

    /// <summary>
    /// The key of a fact about it, by the entry about it that it comes after: done again after a crash, or sent twice at once, it is the same
    /// fact, and after the next entry it is another.
    /// </summary>
    /// <param name="kind">What kind of fact: never changed.</param>
    public string KeyOfNext(char kind) => $"{kind}:{Entries[^1]}:{Result.RaceId}";

    /// <summary>A publication has it as it is.</summary>
    public void Confirm(string? source) => Source = source ?? Source;

    /// <summary>What is answered when it is sent again as it is.</summary>
    public RecordOutcome.Duplicate ToDuplicate() => new(Result.RaceId, Seq, ChangedSeq, Ruling);

    /// <summary>Whether a leaderboard with these filters has it.</summary>
    public bool Matches(LeaderboardQuery query) =>
        (query.Division is null || query.Division == Result.Division)
        && (
            query.Category is null || string.Equals(query.Category, Result.Category, StringComparison.OrdinalIgnoreCase)
        )
        && (query.Gender is null || query.Gender == Result.Gender)
        && (query.AgeGroup is null || query.AgeGroup == Result.AgeGroup)
        && (
            query.Nationality is null
            || string.Equals(query.Nationality, Result.Entrant.Nationality, StringComparison.OrdinalIgnoreCase)
        )
        && (query.Status is { } status ? status == Result.Status : Result.IsRanked);

    /// <summary>The time that is ranked, thousandths of a second; 0 when it has none, or did not finish.</summary>
    public long TimeMs(LeaderboardQuery query) =>
        !Result.IsRanked ? 0
        : query.Segment is { } split ? 1000L * (Result.Splits[split] ?? 0)
        : query.Group is { } kind ? 1000L * (KindTotals.Of(Result, kind) ?? 0)
        : Result.TotalMs;

    /// <summary>Its line on a leaderboard.</summary>
    /// <param name="rank">Its rank; 0 when it is not ranked.</param>
    /// <param name="timeMs">The time that is ranked, thousandths of a second.</param>
    /// <param name="firstMs">The same of the first.</param>
    /// <param name="place">Where it stands in the list.</param>
    public LeaderboardRow ToRow(int rank, long timeMs, long firstMs, ListPlace place) =>
        new(
            rank,
            Result.RaceId,
            AthleteId,
            Result.Entrant.Name,
            Result.Entrant.Nationality,
            Result.Gender,
            Result.Division,
            Result.AgeGroup,
            (int)(timeMs / 1000),
            (int)((timeMs - firstMs) / 1000),
            Result.TotalS - Ready?.ExpectedS,
            (int)(timeMs % 1000),
            Result.Category,
            Result.Status,
            place
        );

    private void Tell(long seq)
    {
        if (seq > 0)
        {
            (_told ??= []).Add(seq);
        }
    }
}
