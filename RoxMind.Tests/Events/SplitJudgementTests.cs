using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Projection;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Tests.Events;

public sealed class SplitJudgementTests
{
    [Fact]
    public void Results_are_judged_anew_for_other_results_and_not_for_splits_of_who_is_on_the_course()
    {
        var place = new SyntheticEvent("judged");
        var board = new EventReadModel(place.Id, new CourseEstimator(new SyntheticModels()));
        foreach (var result in place.Field(40))
        {
            Apply(new ResultRecorded(result));
        }

        var judgement = new SplitJudgement(board);
        judgement.Next();
        Assert.False(judgement.IsBehind);

        Apply(SyntheticEvent.Split(place.Result("Late", 41, "41"), Segment.Run1));
        Assert.False(judgement.IsBehind);

        Apply(new ResultRecorded(place.Result("Later", 42, "42")));
        Assert.True(judgement.IsBehind);

        void Apply(EventFact fact) => board.Apply(new FeedEntry(board.Head + 1, DateTimeOffset.UnixEpoch, fact));
    }
}
