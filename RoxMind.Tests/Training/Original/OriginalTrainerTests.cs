using RoxMind.Training.Original;
using RoxMind.Training.Pace;
using RoxMind.Training.Results;
using RoxMind.Training.Sources;

namespace RoxMind.Tests.Training.Original;

[Slow]
public sealed class OriginalTrainerTests
{
    [Fact]
    public void Model_that_sees_all_splits_predicts_about_their_sum()
    {
        var fit = OriginalTrainer.Train(SmallField.Set, SmallField.Plan, CancellationToken.None);
        Assert.Equal(SmallField.Set.Races.Length, fit.ResidualsS.Length);
        var mean = SmallField.Set.Races.Average(race => race.TotalS);
        var spread = SmallField.Set.Races.Average(race => (race.TotalS - mean) * (race.TotalS - mean));
        Assert.True(fit.ResidualsS.Average(residual => residual * residual) < spread / 9);
        Assert.Equal(0.1, fit.ResidualsS.Average(residual => residual < fit.Document.LowS ? 1.0 : 0), 0.005);
        Assert.Equal(0.1, fit.ResidualsS.Average(residual => residual > fit.Document.HighS ? 1.0 : 0), 0.005);
    }

    [Fact]
    public async Task Error_on_unseen_real_events_is_that_of_the_original()
    {
        var set = await ResultFolder.ReadAsync([SharedData.ResultsOrSkip()], TestContext.Current.CancellationToken);
        var fit = OriginalTrainer.Train(set, TrainingPlan.Default, CancellationToken.None);
        Assert.InRange(fit.Metrics()[OriginalTrainer.RmseKey], 0.5, 2.5);
    }
}
