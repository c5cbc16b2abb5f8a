using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Events.ReadModel.Snapshots;
using RoxMind.Silo.Storage.Snapshots;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Events;

/// <summary>A snapshot of any entry and the entries after it add up to what all entries do.</summary>
public sealed class EventSnapshotLaws
{
    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);
    private static readonly Serializer Serializer = new ServiceCollection()
        .AddSerializer()
        .BuildServiceProvider()
        .GetRequiredService<Serializer>();

    private static readonly Gen<EventFact[]> Facts = RandomLogs.Of(RandomLogs.AnyKind);

    [Fact]
    public void Snapshot_and_the_rest_are_the_whole() =>
        Gen.Select(Facts, Gen.Int[0, 150])
            .Sample(
                (facts, at) =>
                {
                    var first = Board();
                    Apply(first, facts.Take(at));
                    var restored = Board();
                    restored.Restore(Copy(first.ToSnapshot()), first.LastAt);

                    Assert.Equal(Picture(first), Picture(restored));
                    Apply(first, facts.Skip(at));
                    Apply(restored, facts.Skip(at));
                    Assert.Equal(Picture(first), Picture(restored));
                },
                iter: 300
            );

    [Fact]
    public void Log_that_let_go_of_replaced_analyses_adds_up_to_the_same() =>
        Facts
            .Select(facts => facts.Append(new EventClosed(RandomLogs.Starts, IsFinal: true)).ToArray())
            .Sample(
                facts =>
                {
                    var whole = Board();
                    Apply(whole, facts);
                    var replaced = whole.ReplacedAnalyses.ToDictionary(one => one.Seq, one => one.Finisher);
                    var compacted = Board();
                    Apply(compacted, facts.Select((fact, at) => Compact(fact, replaced.GetValueOrDefault(at + 1))));
                    Assert.Equal(replaced.Count, whole.Replaced);
                    foreach (var finisher in whole.Results)
                    {
                        whole.Forget(finisher.Result.RaceId, replaced.Keys.ToHashSet());
                    }

                    Assert.Equal(0, whole.Replaced);

                    Assert.Equal(Picture(whole), Picture(compacted));
                    Assert.Empty(compacted.ReplacedAnalyses);
                },
                iter: 300
            );

    [Fact]
    public void Each_result_keeps_the_analysis_that_counts_alone()
    {
        var result = RandomLogs.Start(3);
        var board = Board();
        AnalysisReady Ready(long contentSeq) =>
            new(result.RaceId, "athlete", result.TotalS, 4000, null, "1", ContentSeq: contentSeq);

        Apply(
            board,
            [new ResultRecorded(result), Ready(0), Ready(0), new ResultCorrected(result with { TotalS = 5000 })]
        );
        Assert.Equal([2], Seqs(board));

        // Made of what it was before the correction: the one that counts is still to come.
        Apply(board, [Ready(0)]);
        Assert.Equal([2], Seqs(board));
        Apply(board, [Ready(4)]);
        Assert.Equal([2, 3, 5], Seqs(board));

        static IEnumerable<long> Seqs(EventReadModel board) => board.ReplacedAnalyses.Select(one => one.Seq).Order();
    }

    [Fact]
    public void Snapshot_of_another_bundle_is_counted_anew()
    {
        var models = new SyntheticModels { Courses = SyntheticCourses.Model };
        var before = new EventReadModel("snapshot", new CourseEstimator(models));
        Apply(before, RandomLogs.Place.Field(RandomLogs.Starts).Select(result => new ResultRecorded(result)));
        var snapshot = before.ToSnapshot();
        var lagging = snapshot with
        {
            Course = snapshot.Course with { Effects = CourseEffects.None, ModelVersion = "another" },
        };

        var restored = Board();
        restored.Restore(lagging, lastAt: null);

        Assert.Equal(RandomLogs.Starts * RaceFormat.SegmentCount, restored.Course.Splits);
    }

    [Fact]
    public void Snapshot_is_for_a_board_that_has_read_nothing()
    {
        var board = Board();
        Apply(board, [new EventClosed(0)]);

        Assert.Throws<InvalidOperationException>(() => board.Restore(board.ToSnapshot(), lastAt: null));
    }

    private static EventReadModel Board() =>
        new("snapshot", new CourseEstimator(new SyntheticModels { Courses = SyntheticCourses.Model }));

    private static EventSnapshot Copy(EventSnapshot snapshot) =>
        SnapshotParts.Unpack(SnapshotParts.Pack(snapshot, Serializer), Serializer);

    private static void Apply(EventReadModel board, IEnumerable<EventFact> facts)
    {
        foreach (var fact in facts)
        {
            board.Apply(new FeedEntry(board.Head + 1, DateTimeOffset.UnixEpoch, fact));
        }
    }

    private static EventFact Compact(EventFact fact, Finisher? replaced) =>
        replaced is null ? fact : new AnalysisReplaced(replaced.Result.RaceId, "athlete", replaced.Result.TotalS);

    private static string Picture(EventReadModel board)
    {
        var course = board.Course;
        return string.Join(
            '\n',
            [
                $"{board.Summary} {board.IsFinal} {board.Generation} {board.Changes}",
                $"{course.Splits} {course.Finishers} {Math.Round(course.TotalLog, 9)} {board.KeptCourse.Digest}",
                .. board.Rank(Everyone).Rows.Select(row => row.ToString()),
                .. board.OnCourse.Select(start => $"{start.Entry} {start.SegmentsDone} {start.Splits.SumS}").Order(),
                .. board.Analyzed(0, 500, isSettled: true).Races.Select(race => race.ToString()),
                .. Enumerable.Range(0, RandomLogs.Starts).SelectMany(index => Picture(board, RandomLogs.Start(index))),
                .. new SplitJudgement(board).Next().Select(draft => draft.ToString()),
            ]
        );
    }

    private static IEnumerable<string> Picture(EventReadModel board, RaceResult result)
    {
        if (board.Find(result.RaceId) is { } one)
        {
            yield return $"{one.Result.RaceId} {one.Source} {one.Seq} {one.ChangedSeq} {one.ContentSeq} {one.AthleteId}";
            yield return $"{one.Ready} {one.Failure} {one.IsCourseKept} {one.IsMoved} {one.IsAssigned}";
            yield return $"{string.Join(' ', one.Entries)}; {string.Join(' ', one.Numbers.Order())}";
            yield return $"{one.ReadySeq} replaced {string.Join(' ', one.Replaced)}";
        }

        yield return $"erased {string.Join(' ', board.FindErased(result.RaceId) ?? [])}";
        yield return $"number {string.Join(' ', board.Index.OfNumber(result).Select(found => found.Result.RaceId))}";
        yield return $"person {string.Join(' ', board.Index.OfPerson(result).Select(found => found.Result.RaceId))}";
        if (board.FindStart(result.Entrant.StartNumber!) is { } start)
        {
            yield return $"{start.Entry} {start.Status} {start.Splits.SumS} {string.Join(' ', start.Entries)}";
        }
    }
}
