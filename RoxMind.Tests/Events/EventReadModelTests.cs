using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Tests.Events;

public sealed class EventReadModelTests
{
    private static readonly SyntheticEvent Place = new("board");

    /// <summary>Facts about six starts (two of them with one number), in any order an event could log them.</summary>
    private static readonly Gen<EventFact[]> Facts = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 22])
        .Select((kind, start, value) => Fact(kind, Start(start), value))
        .Array[0, 60]
        .Select(AsLogged);

    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    [Fact]
    public void Same_log_gives_the_same_board() =>
        Facts.Sample(facts => Assert.Equal(Picture(Board(facts)), Picture(Board(facts))));

    [Fact]
    public void Reading_the_leaderboard_on_the_way_changes_nothing() =>
        Facts.Sample(facts =>
        {
            var board = new EventReadModel("board", new CourseEstimator(new SyntheticModels()));
            foreach (var fact in facts)
            {
                board.Rank(Everyone);
                board.Apply(new FeedEntry(board.Head + 1, DateTimeOffset.UnixEpoch, fact));
            }

            Assert.Equal(Picture(Board(facts)), Picture(board));
        });

    [Fact]
    public void Board_of_a_log_with_erased_content_is_the_board_that_saw_the_erasure() =>
        Facts.Sample(facts =>
        {
            var board = Board(facts);
            var rewritten = facts.ToArray();
            for (var start = 0; start < 6; start++)
            {
                var raceId = Start(start).RaceId;
                foreach (var seq in board.FindErased(raceId) ?? [])
                {
                    rewritten[seq - 1] = new RaceErased(raceId);
                }
            }

            // The event's name is what the first result said: the one thing that may go with it.
            Assert.Equal(Picture(board), Picture(Board(rewritten)));
        });

    [Fact]
    public void Erased_start_is_nowhere_in_a_rewritten_log() =>
        Gen.Select(Facts, Gen.Int[0, 5])
            .Where((facts, start) => !facts.Contains(new RaceErased(Start(start).RaceId)))
            .Sample(
                (facts, start) =>
                {
                    var gone = Start(start);
                    var board = Board([.. facts, new RaceErased(gone.RaceId)]);
                    Assert.Null(board.Find(gone.RaceId));
                    var blanked = Enumerable
                        .Range(0, 6)
                        .SelectMany(i => board.FindErased(Start(i).RaceId) ?? [])
                        .ToHashSet();
                    var kept = facts.Where((_, i) => !blanked.Contains(i + 1));
                    Assert.DoesNotContain(kept, fact => RaceOf(fact) == gone.RaceId);
                    Assert.DoesNotContain(
                        kept.OfType<SplitRecorded>(),
                        split =>
                            facts.Contains(new ResultRecorded(gone))
                            && split.Entry.Entrant.StartNumber == gone.Entrant.StartNumber
                    );
                }
            );

    [Fact]
    public void Counts_are_what_the_lists_hold() =>
        Facts.Sample(facts =>
        {
            var board = Board(facts);
            var rows = board.Rank(Everyone).Rows;
            Assert.Equal(rows.Length, board.Summary.Finishers);
            Assert.Equal(board.OnCourse.Count, board.Summary.OnCourse);
            Assert.Equal(rows.Count(row => board.Find(row.RaceId)!.Ready is not null), board.Summary.Analyzed);
            Assert.Equal(
                rows.Count(row => board.Find(row.RaceId)!.Ready?.Unavailable is not null),
                board.Summary.Unavailable
            );
            Assert.Equal(facts.Length, board.Head);
        });

    [Fact]
    public void Administrators_word_about_whose_race_it_is_stays_whenever_the_analysis_comes()
    {
        var result = Start(0);
        EventFact moved = new RaceReassigned(result.RaceId, "heir");
        EventFact ready = Fact(2, result, 0);

        Assert.Equal("heir", Board([new ResultRecorded(result), ready, moved]).Find(result.RaceId)!.AthleteId);
        Assert.Equal("heir", Board([new ResultRecorded(result), moved, ready]).Find(result.RaceId)!.AthleteId);
    }

    [Fact]
    public void Analysis_of_who_had_a_race_before_it_was_moved_leaves_the_course_to_be_handed_down()
    {
        var result = Start(0);
        EventFact moved = new RaceReassigned(result.RaceId, "heir");
        EventFact Ready(string athleteId) =>
            new AnalysisReady(result.RaceId, athleteId, result.TotalS, 4000, null, "1", IsCourseKept: true);

        var waiting = Board([new ResultRecorded(result), moved, Ready("former")]).Find(result.RaceId)!;
        var done = Board([new ResultRecorded(result), moved, Ready("former"), Ready("heir")]).Find(result.RaceId)!;

        Assert.Equal(("heir", "heir", false), (waiting.AthleteId, waiting.Ready!.AthleteId, waiting.IsCourseKept));
        Assert.True(done.IsCourseKept);
    }

    [Fact]
    public void Analysis_of_what_a_result_was_before_its_correction_leaves_it_waiting()
    {
        var result = Start(0);
        EventFact corrected = new ResultCorrected(result with { TotalS = result.TotalS + 5 });
        EventFact Ready(long contentSeq) =>
            new AnalysisReady(result.RaceId, "athlete", result.TotalS, 4000, null, "1", ContentSeq: contentSeq);

        var waiting = Board([new ResultRecorded(result), corrected, Ready(0)]);
        var done = Board([new ResultRecorded(result), corrected, Ready(0), Ready(2)]);

        Assert.Equal((0, "athlete"), (waiting.Summary.Analyzed, waiting.Find(result.RaceId)!.AthleteId));
        Assert.Equal(1, done.Summary.Analyzed);
    }

    [Fact]
    public void Entry_out_of_order_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() =>
            new EventReadModel("board", new CourseEstimator(new SyntheticModels())).Apply(
                new FeedEntry(2, default, new EventClosed(0))
            )
        );

    private static RaceResult Start(int index) =>
        Place.Result($"Runner {index}", index, $"{Math.Min(index, 4)}") with
        {
            RaceId = $"race {index}",
            TotalS = 4000 + (index / 2),
        };

    private static EventFact Fact(int kind, RaceResult start, int value) =>
        kind switch
        {
            0 => new ResultRecorded(start),
            1 => SyntheticEvent.Split(start, (Segment)value),
            2 => new AnalysisReady(
                start.RaceId,
                $"athlete {start.RaceId}",
                start.TotalS,
                value == 0 ? null : 4000,
                value == 0 ? "no norms" : null,
                "1"
            ),
            3 => new RaceReassigned(start.RaceId, $"athlete {value}"),
            4 => new RaceErased(start.RaceId),
            _ => new EventClosed(value),
        };

    private static string? RaceOf(EventFact fact) =>
        fact switch
        {
            ResultRecorded recorded => recorded.Result.RaceId,
            AnalysisReady ready => ready.RaceId,
            RaceReassigned moved => moved.RaceId,
            _ => null,
        };

    /// <summary>What the log's keys and the grain let through: results and outcomes once, the latter after the former.</summary>
    private static EventFact[] AsLogged(EventFact[] facts)
    {
        var (recorded, ready, erased) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        return
        [
            .. facts.Where(fact =>
                fact switch
                {
                    ResultRecorded result => recorded.Add(result.Result.RaceId),
                    AnalysisReady outcome => recorded.Contains(outcome.RaceId) && ready.Add(outcome.RaceId),
                    RaceReassigned moved => recorded.Contains(moved.RaceId) && !erased.Contains(moved.RaceId),
                    RaceErased gone => recorded.Contains(gone.RaceId) && erased.Add(gone.RaceId),
                    _ => true,
                }
            ),
        ];
    }

    private static EventReadModel Board(IEnumerable<EventFact> facts)
    {
        var board = new EventReadModel("board", new CourseEstimator(new SyntheticModels()));
        foreach (var fact in facts)
        {
            board.Apply(new FeedEntry(board.Head + 1, DateTimeOffset.UnixEpoch, fact));
        }

        return board;
    }

    private static string Picture(EventReadModel board) =>
        string.Join(
            '\n',
            [
                (board.Summary with { Name = null }).ToString(),
                .. board.Rank(Everyone).Rows.Select(row => row.ToString()),
                .. board
                    .OnCourse.OrderBy(start => start.Entry.Entrant.StartNumber, StringComparer.Ordinal)
                    .Select(start => $"{start.Entry} {start.SegmentsDone} {start.Splits.SumS}"),
            ]
        );
}
