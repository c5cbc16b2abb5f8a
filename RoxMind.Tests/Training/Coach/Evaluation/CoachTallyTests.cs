using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Tests.Coaching;
using RoxMind.Training.Coach.Corpus.Analyses;
using RoxMind.Training.Coach.Evaluation;

namespace RoxMind.Tests.Training.Coach.Evaluation;

public sealed class CoachTallyTests
{
    [Fact]
    public void Texts_are_counted_by_order_length_and_writer()
    {
        var tally = new CoachTally("a model");
        tally.Add(Written(1, Words(110), "p1", "p1.gap", "p2", "p3"));
        tally.Add(Written(2, Words(181), "p1", "p2", "p3"));
        tally.Add(Written(3, Words(180), "p2", "p1", "p3"));
        tally.Add(Written(4, Words(109), "p1", "p2"));
        tally.Add(Planned(5, "Length: 190 words"));
        tally.Add(Planned(6, "Length: 200 words"));
        var figures = tally.Figures();
        Assert.Equal(("a model", 6), (figures.Model, figures.Texts));
        Assert.Equal(4.0 / 6, figures.ByModel, 12);
        Assert.Equal(0.5, figures.PrioritiesInOrder);
        Assert.Equal(0.5, figures.ProperLength);
        Assert.Equal((110 + 181 + 180 + 109) / 4.0, figures.MeanWords);
        Assert.Equal([new("NotGrounded: Length", 2)], figures.Fallbacks);
        Assert.InRange(figures.PlannerDistinct, 0.01, 1);
    }

    [Fact]
    public void Distinct_phrases_count_wording_and_not_values()
    {
        Assert.Equal(1, DistinctPhrases.Share(["one two three four five"]));
        Assert.Equal(0.5, DistinctPhrases.Share(["you lost 12 s there", "You lost 1:40 s there."]));
        Assert.Equal(0, DistinctPhrases.Share(["too short"]));
        Assert.Equal(1, DistinctPhrases.Share(["you lost {p1.gap} there", "you lost {p2.gap} there"]));
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"word{i}"));

    private static JudgedWriting Written(int number, string text, params string[] stated) =>
        new(
            Race(number),
            new Feedback(text, "a model", Grounded: true)
            {
                Facts = [.. stated.Select(reference => new StatedFact(reference, "x"))],
            }
        );

    private static JudgedWriting Planned(int number, string detail) =>
        new(
            Race(number),
            new Feedback(Words(120), "planner", Grounded: true)
            {
                Fallback = FallbackReason.NotGrounded,
                Detail = detail,
            }
        );

    private static CoachRace Race(int number)
    {
        var (race, analysis) = Analyses.Usual(number);
        return new CoachRace(race, analysis);
    }
}
