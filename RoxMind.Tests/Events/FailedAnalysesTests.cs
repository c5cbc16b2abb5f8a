using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Tests.Events;

public sealed class FailedAnalysesTests
{
    private readonly SyntheticModels _models = new() { Version = "a" };
    private readonly Finisher _finisher = new(new SyntheticEvent("failing").Result("Ana Alone"), source: null, seq: 1);

    [Fact]
    public void Another_bundle_is_a_new_beginning()
    {
        var failed = Of(new BundleAgreement(_models));

        Assert.Equal((1, "a"), Fail(failed));
        Assert.Equal((2, "a"), Fail(failed));
        _models.Version = "b";
        Assert.Equal((1, "b"), Fail(failed));
    }

    [Fact]
    public void Bundle_that_was_not_agreed_on_is_none_so_that_attempts_end_also_when_the_event_moves_about()
    {
        var (old, agreed) = (
            BundleAgreement.InCluster(_models),
            new BundleAgreement(new SyntheticModels { Version = "b" })
        );
        old.Hear([
            new ServedBundle("one", "a", default),
            new ServedBundle("two", "b", default(DateTimeOffset).AddDays(1)),
        ]);

        Assert.Equal((1, "a"), Fail(Of(old)));
        Assert.Equal((1, "b"), Fail(Of(agreed, "b")));
        Assert.Equal((2, "b"), Fail(Of(old)));
        Assert.Equal((3, "b"), Fail(Of(agreed, "b")));
    }

    private FailedAnalyses Of(BundleAgreement agreement, string version = "")
    {
        var models = version.Length == 0 ? _models : new SyntheticModels { Version = version };
        var board = new EventReadModel("failing", new CourseEstimator(models));
        return new FailedAnalyses(board, models, agreement, new EventOptions(), TimeProvider.System);
    }

    private (int Attempt, string Version) Fail(FailedAnalyses failed)
    {
        var fact = failed.Failed(_finisher, "It fails.");
        _finisher.Take(fact, seq: 2);
        return (fact.Attempt, fact.ModelVersion);
    }
}
