using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel.Snapshots;
using RoxMind.Silo.Storage.Snapshots;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Storage;

/// <summary>Results of a snapshot are read as they were written, whatever they hold.</summary>
public sealed class FinisherWriterLaws
{
    private static readonly Serializer s_serializer = new ServiceCollection()
        .AddSerializer()
        .BuildServiceProvider()
        .GetRequiredService<Serializer>();

    private static readonly Gen<FinisherSnapshot> s_finisher = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 4095])
        .Select((seed, kind) => Finisher(new Random(seed), kind));

    [Fact]
    public void Results_are_read_as_they_were_written() =>
        s_finisher
            .Array[0, 40]
            .Sample(
                some =>
                {
                    var read = FinisherReader.Read(FinisherWriter.Write(some, s_serializer), s_serializer);

                    Assert.Equal(some.Select(Text), read.Select(Text));
                    Assert.Equal(some.Select(one => one.Result), read.Select(one => one.Result));
                    Assert.Equal(some.Select(one => one.Ready), read.Select(one => one.Ready));
                },
                iter: 300
            );

    [Fact]
    public void Usual_result_is_written_field_by_field_and_others_as_a_whole()
    {
        var usual = Finisher(new Random(1), kind: 0b0111_1111_1110);

        Assert.True(PlainFinisher.Is(usual));
        Assert.False(PlainFinisher.Is(usual with { Failure = new AnalysisFailed(usual.Result.RaceId, 1, "no", "1") }));
        Assert.False(PlainFinisher.Is(usual with { Ready = usual.Ready! with { RaceId = "another" } }));
        Assert.False(PlainFinisher.Is(usual with { Ready = usual.Ready with { Later = [new LaterRace("e", "r")] } }));
        var doubtful = new DoubtfulSplits([new(Segment.Row, 20, SplitDoubt.BelowFloor, 30)]);
        Assert.False(PlainFinisher.Is(usual with { Result = usual.Result.WithDoubtful(doubtful) }));
    }

    /// <param name="random">Draws the numbers.</param>
    /// <param name="kind">Bit by bit, what it has.</param>
    private static FinisherSnapshot Finisher(Random random, int kind)
    {
        var number = random.Next(1, 500);
        var result = new SyntheticEvent($"packed {number % 3}").Result($"Rünner {number}", number, $"{number}") with
        {
            Date = Has(1) ? new DateOnly(2024, 1, 1).AddDays(number) : null,
            PublishedRoxzoneTotalS = Has(2) ? number : null,
            FractionMs = Has(3) ? number % 1000 : 0,
            SourceId = Has(4) ? $"source {number}" : null,
            Category = Has(5) ? $"class {number % 4}" : null,
            Status = Has(6) ? RaceStatus.Disqualified : RaceStatus.Finished,
            Entrant = Has(7) ? new Entrant($"ext {number}", null, null, null) : new Entrant(null, "Änna", "SUI", "7"),
        };
        var doubtful = new DoubtfulSplits([new((Segment)(number % 23), 20, SplitDoubt.BelowFloor, 30)]);
        var ready = new AnalysisReady(
            result.RaceId,
            $"athlete {number}",
            result.TotalS,
            Has(8) ? 4000 : null,
            Has(8) ? null : "no norms",
            $"version {number % 2}",
            number,
            Has(9) ? new CourseRepeat(number / 1000.0, 0.25) : null,
            Has(9),
            number
        )
        {
            Later = Has(11) ? [new LaterRace("later", $"{number}")] : [],
            CourseDigest = -number,
            IsPlaced = Has(4),
        };
        return new FinisherSnapshot(
            Has(0) ? result.WithDoubtful(doubtful) : result,
            Has(1) ? $"import {number % 2}" : null,
            number,
            Has(2) ? number + 1 : 0,
            Has(3) ? number + 2 : 0,
            Has(4) ? $"athlete {number}" : null,
            Has(10) ? ready : null,
            Has(0) && Has(5) ? new AnalysisFailed(result.RaceId, number, "made up", "1") : null,
            (FinisherMarks)(number % 8),
            [.. Enumerable.Range(0, number % 5).Select(i => 1_000_000_000_000L + i)],
            [.. Enumerable.Range(0, number % 3).Select(i => $"{i}")],
            Has(9) ? new CourseRepeat(0.5, number) : null,
            number,
            [.. Enumerable.Range(0, number % 4).Select(i => (long)i)]
        );

        bool Has(int bit) => (kind & (1 << bit)) != 0;
    }

    private static string Text(FinisherSnapshot one) =>
        $"{one.Source} {one.Seq} {one.ChangedSeq} {one.ContentSeq} {one.AthleteId} {one.Failure} {one.Marks} "
        + $"{string.Join(' ', one.Entries)}; {string.Join(' ', one.Numbers)}; {one.Repeat} {one.ReadySeq} "
        + string.Join(' ', one.Told);
}
