using RoxMind.Grains.Coaching.Checker;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Coaching.Planner;
using RoxMind.Tests.Training.Coach;

namespace RoxMind.Tests.Coaching.IndependentChecker;

[Slow]
public sealed class CheckedClaimTests(CorpusRaces races) : IClassFixture<CorpusRaces>
{
    private readonly FeedbackChecker _checker = new(KnowledgeBase.Default);

    [Theory]
    [InlineData("You sped up over the race.", FeedbackRule.Direction)]
    [InlineData("You slowed down over the race.", FeedbackRule.Direction)]
    [InlineData("You were near the very front.", FeedbackRule.Number)]
    [InlineData("You were in the upper part of the field.", FeedbackRule.Number)]
    [InlineData("You were in the middle of the field.", FeedbackRule.Number)]
    [InlineData("There is room to climb.", FeedbackRule.Number)]
    [InlineData("Your earlier results said so.", FeedbackRule.Wording)]
    public void Claim_is_found_where_both_checkers_see_it_and_nowhere_else(string sentence, FeedbackRule rule)
    {
        var found = 0;
        foreach (var text in CorpusText.Compose(races, 300).Where(one => AdviceCases.IsLearnt(one.Race.Analysis)))
        {
            var wrong = $"{text.Text} {sentence}";
            var faults = TextJudge.Judge(text.Judged(wrong)).Where(fault => fault.Kind != FaultKind.Length).ToList();
            var isWrong = faults.Count > 0;
            var violations = _checker.Check(wrong, text.Race.Race, text.Race.Analysis);
            Assert.True(
                isWrong == violations.Any(violation => violation.Rule == rule),
                $"{wrong}\n{string.Join('\n', faults)}\n{string.Join('\n', violations)}"
            );
            found += isWrong ? 1 : 0;
        }

        Assert.InRange(found, 5, 295);
    }
}
