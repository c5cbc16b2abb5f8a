using System.Text.Json;
using System.Text.Json.Nodes;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Files;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Pace;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;

namespace RoxMind.Tests.Training;

[Slow]
public sealed class EvaluatorTests(SmallBundle small) : IClassFixture<SmallBundle>
{
    [Fact]
    public void Events_of_the_training_are_not_judged() =>
        Assert.Equal(0, Evaluator.Bundle(SmallField.Set, small.Bundle).Results);

    [Fact]
    public void Other_events_are_judged_by_the_bundle()
    {
        var report = Evaluator.Bundle(Renamed(), small.Bundle);
        Assert.Equal(SmallField.Races.Count, report.Results);
        Assert.Equal(4, report.Events);
        Assert.Equal(RaceFormat.SegmentCount, report.Checkpoints.Length);
        Assert.Equal(RaceFormat.SegmentCount, report.Segments.Length);
        Assert.Equal(2 * 3 * 15, report.PreviousRace.Error.Count);
        Assert.True(report.Checkpoints[22].Plain.Error.MaeS < report.Checkpoints[0].Plain.Error.MaeS);
        Assert.InRange(report.Checkpoints[10].Plain.Coverage80, 0.5, report.Checkpoints[10].Plain.Coverage95);
        Assert.Equal(report.SegmentSumS.PlainS, report.Segments.Sum(segment => segment.PlainS), 2.0);
    }

    [Fact]
    public void Who_was_in_a_field_of_the_fastest_is_judged_by_it_and_teaches_nothing()
    {
        var set = Renamed();
        var listed = set.EventIds[1];
        var part = ResultFolder.Of(set.Races.Where(race => race.EventId != listed)) with
        {
            Listed = [.. set.Races.Where(race => race.EventId == listed)],
        };

        var (whole, report) = (Evaluator.Bundle(set, small.Bundle), Evaluator.Bundle(part, small.Bundle));

        Assert.Equal(Pairs(whole), Pairs(report));
        Assert.InRange(report.PreviousRace.Error.Count, 1, whole.PreviousRace.Error.Count - 1);
        Assert.Equal(3, report.Events);
        Assert.InRange(
            Assert.Single(report.Seasons).PreviousRace.Error.MaeS,
            1,
            1.5 * Assert.Single(whole.Seasons).PreviousRace.Error.MaeS
        );

        static int Pairs(EvaluationReport report) => report.Seasons.Sum(seasons => seasons.PreviousRace.Error.Count);
    }

    [Fact]
    public void Cross_fit_judges_every_race_once_by_models_without_its_event()
    {
        var heldOut = CrossFit.Run(SmallField.Set, SmallField.Plan, () => { }, CancellationToken.None);
        var report = Evaluator.HeldOut(SmallField.Set, heldOut, "v");
        Assert.Equal(SmallField.Races.Count, report.Results);
        Assert.Equal(2, heldOut.Models.Count);
        Assert.All(
            heldOut.Models,
            fold =>
                Assert.Equal(
                    SmallField
                        .Set.Races.Where((_, i) => heldOut.Folds[i] != fold.Key)
                        .CountBy(race => race.Standard)
                        .OrderBy(count => count.Key.Key, StringComparer.Ordinal)
                        .Select(count => count.Value),
                    fold.Value.Frames.OrderBy(frame => frame.Key.Key, StringComparer.Ordinal)
                        .Select(frame => frame.Value.Norm.Count)
                )
        );
    }

    [Fact]
    public void Report_is_one_json_object_with_the_agreed_members()
    {
        var report = Evaluator.Bundle(Renamed(), small.Bundle);
        var json = JsonNode.Parse(JsonSerializer.Serialize(report, BundleJson.Readable))!;
        var start = json["checkpoints"]![0]!;
        Assert.Equal("start", start["after"]!.GetValue<string>());
        foreach (var member in (string[])["plain", "calibrated"])
        {
            Assert.NotNull(start[member]!["error"]!["maeS"]);
            Assert.NotNull(start[member]!["error"]!["rmseS"]);
            Assert.NotNull(start[member]!["coverage80"]);
            Assert.NotNull(start[member]!["coverage95"]);
        }

        Assert.NotNull(start["medianByAge"]!["maeS"]);
        Assert.NotNull(start["linearScaling"]!["maeS"]);
        Assert.NotNull(start["ridge"]!["maeS"]);
        Assert.Equal("run_1", json["segments"]![0]!["segment"]!.GetValue<string>());
    }

    internal static TrainingSet Renamed() =>
        ResultFolder.Of(SmallField.Races.Select(race => race with { EventId = "other " + race.EventId }));
}
