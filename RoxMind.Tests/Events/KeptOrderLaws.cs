using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Events;

/// <summary>What is kept in order while an event goes on is in the order in which it would be sorted now.</summary>
public sealed class KeptOrderLaws
{
    private static readonly Gen<EventFact[]> Facts = RandomLogs.Of(
        Gen.OneOf(RandomLogs.Split, RandomLogs.Split, RandomLogs.AnyKind)
    );

    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    private static readonly LeaderboardQuery[] Queries =
    [
        Everyone,
        Everyone with
        {
            Segment = Segment.SkiErg,
        },
        Everyone with
        {
            Group = SegmentKind.Run,
        },
        Everyone with
        {
            Status = RaceStatus.Disqualified,
        },
        Everyone with
        {
            Gender = Gender.Female,
            Take = 7,
        },
        Everyone with
        {
            Name = "Runner 1",
            Take = 3,
        },
        Everyone with
        {
            RaceId = RandomLogs.Start(3).RaceId,
        },
    ];

    [Fact]
    public void Starts_on_the_course_are_the_ones_that_a_sort_of_all_starts_would_give() =>
        Facts.Sample(facts => Replay(facts, board => Assert.Equal(Sorted(board), board.OnCourse)), iter: 200);

    [Fact]
    public void Start_on_the_course_is_found_by_its_number_alone() =>
        Facts.Sample(
            facts =>
            {
                var board = Replay(facts, _ => { });
                Assert.All(board.OnCourse, start => Assert.Equal([start], board.OnCourseWith(NumberOf(start))));
                Assert.Equal(
                    board.OnCourse.Count,
                    Enumerable.Range(0, RandomLogs.Starts).Sum(number => board.OnCourseWith($"{number}").Count)
                );
            },
            iter: 200
        );

    [Fact]
    public void Kept_ranking_is_the_one_that_is_made_anew() =>
        RandomLogs
            .Of(RandomLogs.AnyKind)
            .Sample(
                facts =>
                    Replay(
                        facts,
                        board =>
                            Assert.All(
                                Queries,
                                query =>
                                    Assert.Equal(
                                        Picture(new Leaderboard().Rank(board.Results, query)),
                                        Picture(board.Rank(query))
                                    )
                            )
                    ),
                iter: 100
            );

    private static EventReadModel Replay(EventFact[] facts, Action<EventReadModel> look)
    {
        var board = new EventReadModel(
            "order",
            new CourseEstimator(new SyntheticModels { Courses = SyntheticCourses.Model })
        );
        foreach (var fact in facts)
        {
            board.Apply(new FeedEntry(board.Head + 1, DateTimeOffset.UnixEpoch, fact));
            look(board);
        }

        return board;
    }

    private static IEnumerable<LiveStart> Sorted(EventReadModel board)
    {
        var numbers = board.Results.SelectMany(finisher => finisher.Numbers).ToHashSet(StringComparer.Ordinal);
        return Enumerable
            .Range(0, RandomLogs.Starts)
            .Select(number => $"{number}")
            .Where(number => !board.IsClosed && !numbers.Contains(number))
            .Select(board.FindStart)
            .OfType<StartProgress>()
            .Where(start => start.Status == RaceStatus.Finished)
            .Select(start => start.ToLive())
            .OrderByDescending(start => start.SegmentsDone)
            .ThenBy(start => start.Splits.SumS)
            .ThenBy(NumberOf, StringComparer.Ordinal);
    }

    private static string NumberOf(LiveStart start) => start.Entry.Entrant.StartNumber!;

    private static string Picture(LeaderboardPage page) =>
        string.Join('\n', page.Rows.Select(row => row.ToString()).Prepend($"{page.Start} of {page.Total}"));
}
