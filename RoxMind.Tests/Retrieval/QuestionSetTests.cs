using RoxMind.Tests.Retrieval.QuestionSet;

namespace RoxMind.Tests.Retrieval;

/// <summary>
/// The rates of the question set, written before the grammar was. Half of it is held out: only its rate was looked at while the grammar was
/// made.
/// </summary>
public sealed class QuestionSetTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuned", 1.0)]
    [InlineData("held-out", 0.95)]
    public void Questions_are_read_exactly(string file, double least)
    {
        var questions = AskedQuestion.In(file);
        Assert.True(questions.Count >= 100, $"{questions.Count} questions were read.");
        var exact = questions.Count(question => question.Read() == question.Meaning);
        output.WriteLine($"{file}: {exact} of {questions.Count} exact");
        Assert.True(exact >= least * questions.Count, $"{exact} of {questions.Count} are exact.");
    }

    [Theory]
    [InlineData("tuned")]
    [InlineData("held-out")]
    public void What_is_to_be_refused_is_refused_for_the_right_reason(string file)
    {
        var questions = AskedQuestion.In(file).Where(question => question.IsToRefuse).ToList();
        Assert.True(questions.Count >= 30, $"{questions.Count} questions were read.");
        Assert.Empty(
            questions.Where(question => question.Read() != question.Meaning).Select(question => question.Text)
        );
    }

    [Fact]
    public void Half_of_the_questions_are_German_and_none_is_in_both_files()
    {
        var (tuned, heldOut) = (AskedQuestion.In("tuned"), AskedQuestion.In("held-out"));
        Assert.Empty(tuned.Select(question => question.Text).Intersect(heldOut.Select(question => question.Text)));
        Assert.True(tuned.Count + heldOut.Count >= 200);
    }
}
