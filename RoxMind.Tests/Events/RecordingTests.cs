using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Events;

namespace RoxMind.Tests.Events;

public sealed class RecordingTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    [Fact]
    public async Task Every_result_reaches_its_athlete_with_an_analysis_and_is_announced_once()
    {
        var place = new SyntheticEvent("recording");
        var field = place.Field(50);
        var grain = cluster.Event(place.Id);

        var outcomes = await grain.RecordAsync(field, CancellationToken.None);
        var entries = await grain.AnalyzedAsync(field.Length);

        Assert.Equal(
            field.Select((result, i) => new RecordOutcome.Recorded(result.RaceId, i + 1)),
            outcomes.Cast<RecordOutcome.Recorded>()
        );
        var ready = entries.Select(entry => entry.Fact).OfType<AnalysisReady>().ToDictionary(fact => fact.RaceId);
        Assert.Equal(field.Length, ready.Count);
        foreach (var result in field)
        {
            var profile = await cluster.Athlete(ready[result.RaceId].AthleteId).GetAsync(CancellationToken.None);
            var race = Assert.Single(profile!.Races);
            var analysis = Assert.IsType<AnalysisOutcome.Available>(race.Outcome).Analysis;
            Assert.Equal(result, race.Result);
            Assert.Equal(result.RaceId, analysis.RaceId);
            Assert.Equal(analysis.Expectation.ExpectedS, ready[result.RaceId].ExpectedS);
        }

        var summary = await grain.GetSummaryAsync(CancellationToken.None);
        Assert.Equal(new EventSummary(place.Id, place.Name, 50, 50, 0, 0, IsClosed: false, Head: 100), summary);
    }
}
