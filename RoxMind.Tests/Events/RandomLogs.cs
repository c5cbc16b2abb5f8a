using CsCheck;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Tests.Events;

/// <summary>Facts in any order in which an event could log them.</summary>
internal static class RandomLogs
{
    /// <summary>How many starts they are about; the last few have one number.</summary>
    public const int Starts = 40;

    /// <summary>The event.</summary>
    public static SyntheticEvent Place { get; } = new("snapshot");

    /// <summary>Facts of all kinds, mostly results.</summary>
    public static Gen<int> AnyKind { get; } = Gen.Int[0, 99];

    /// <summary>Splits.</summary>
    public static Gen<int> Split { get; } = Gen.Int[45, 54];

    /// <summary>Up to 150 facts of some kinds.</summary>
    public static Gen<EventFact[]> Of(Gen<int> kinds) =>
        Gen.Select(kinds, Gen.Int[0, Starts - 1], Gen.Int[0, 22]).Select(Fact).Array[0, 150].Select(AsLogged);

    /// <summary>The result of a start.</summary>
    public static RaceResult Start(int index) => Place.Result($"Runner {index}", index, $"{Math.Min(index, 35)}");

    /// <summary>What the log's keys let through: each result is recorded once, until all are removed.</summary>
    private static EventFact[] AsLogged(EventFact[] facts)
    {
        var recorded = new HashSet<string>();
        return
        [
            .. facts.Where(fact =>
            {
                if (fact is EventRemoved)
                {
                    recorded.Clear();
                }

                return fact is not ResultRecorded result || recorded.Add(result.Result.RaceId);
            }),
        ];
    }

    private static EventFact Fact(int kind, int start, int value)
    {
        var result = Start(start);
        return kind switch
        {
            < 45 => new ResultRecorded(result, "file"),
            < 55 => SyntheticEvent.Split(result, (Segment)value),
            < 75 => new AnalysisReady(
                result.RaceId,
                $"athlete {value}",
                result.TotalS,
                value == 0 ? null : 4000,
                value == 0 ? "no norms" : null,
                "1",
                CourseSplits: value,
                Repeat: value % 3 == 0 ? new CourseRepeat(value / 100.0, 0.01) : null,
                IsCourseKept: value % 2 == 0,
                ContentSeq: value
            ),
            < 82 => new ResultCorrected(
                result with
                {
                    TotalS = result.TotalS + value,
                    Status = value == 1 ? RaceStatus.Disqualified : result.Status,
                    Entrant = result.Entrant with { StartNumber = $"{Math.Min(start, 35) + (value % 2)}" },
                }
            ),
            < 86 => new SplitsJudged(
                result.RaceId,
                new DoubtfulSplits([new((Segment)value, 1, SplitDoubt.BelowFloor, 30)])
            ),
            < 89 => new AnalysisFailed(result.RaceId, value, "made up", "1"),
            < 92 => new RaceReassigned(result.RaceId, $"heir {value}"),
            < 95 => new RaceErased(result.RaceId),
            < 97 => new StartWithdrawn($"{value}", RaceStatus.DidNotFinish),
            97 when value == 0 => new EventRemoved([new RemovedRace(result.RaceId, null)]),
            _ => new EventClosed(value, IsFinal: value % 2 == 0),
        };
    }
}
