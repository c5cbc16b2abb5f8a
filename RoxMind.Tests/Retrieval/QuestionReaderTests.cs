using System.Text;
using CsCheck;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Grains.Retrieval.Questions;

namespace RoxMind.Tests.Retrieval;

public sealed class QuestionReaderTests
{
    private static readonly string[] _words =
    [
        "women",
        "1:20",
        "under",
        "sleds",
        "strong",
        "not",
        "30-34",
        "in",
        "Milan",
        "like me",
        "top 10 %",
        "what if",
        "99",
    ];

    [Theory]
    [InlineData("men under 1:10", """{"lt":4200}""")]
    [InlineData("men sub 70 minutes", """{"lt":4200}""")]
    [InlineData("men slower than 1:30", """{"gt":5400}""")]
    [InlineData("men between 1:10 and 1:20", """{"gte":4200,"lte":4800}""")]
    [InlineData("men under 58:30", """{"lt":3510}""")]
    [InlineData("Männer zwischen 70 und 80 Minuten", """{"gte":4200,"lte":4800}""")]
    [InlineData("men around 1:20:00", """{"gte":4656,"lte":4944}""")]
    [InlineData("men under an hour and a half", """{"lt":5400}""")]
    public void Finish_times_are_read(string text, string bounds) =>
        Assert.Equal($$"""{"filters":{"gender":"male","total_time_s":{{bounds}}},"intent":"filter"}""", Meaning(text));

    [Theory]
    [InlineData("women over 40", """ "age_min":40 """)]
    [InlineData("women 50+", """ "age_min":50 """)]
    [InlineData("women under 30", """ "age_max":29 """)]
    [InlineData("Frauen Ü40", """ "age_min":40 """)]
    [InlineData("women U29", """ "age_max":29 """)]
    [InlineData("women in their forties", """ "age_max":49,"age_min":40 """)]
    public void Ages_are_read(string text, string age) =>
        Assert.Equal($$"""{"filters":{{{age.Trim()}},"gender":"female"},"intent":"filter"}""", Meaning(text));

    [Theory]
    [InlineData("womn strng at the sled pul")]
    [InlineData("women strong on the sled pull")]
    [InlineData("Frauen, stark am Schlittenziehen")]
    public void Misspellings_are_read(string text) =>
        Assert.Equal("""{"better_at":["sled_pull"],"filters":{"gender":"female"},"intent":"filter"}""", Meaning(text));

    [Fact]
    public void Name_of_an_athlete_is_read_and_what_is_not_known_is_told()
    {
        var read = QuestionReader.Read("swiss pro women brenley banana", new NoRaces());
        Assert.Equal(
            """{"filters":{"division":"pro","gender":"female","name":"brenley","nationality":"CHE"},"intent":"filter"}""",
            MeaningWriter.Write(read.Meaning)
        );
        Assert.Equal(["banana"], read.Ignored);
    }

    [Theory]
    [InlineData("women under 80 minutes 17")]
    [InlineData("women not in Berlin")]
    [InlineData("women except Germans")]
    [InlineData("the second fastest woman")]
    [InlineData("women or men under 80 minutes")]
    public void What_would_change_the_answer_and_cannot_be_said_refuses(string text) =>
        Assert.Equal("""{"intent":"refuse","reason":"unclear"}""", Meaning(text));

    [Fact]
    public void Any_text_is_read_the_same_way_twice_and_what_it_means_is_a_meaning() =>
        Gen.OneOf(
                Gen.String,
                Gen.Int[0, _words.Length - 1]
                    .Array[0, 12]
                    .Select(words => string.Join(' ', words.Select(i => _words[i])))
            )
            .Sample(text =>
            {
                var meaning = Meaning(text);
                Assert.Equal(meaning, Meaning(text));
                Assert.IsType<MeaningReading.Read>(MeaningReader.Read(meaning));
            });

    [Fact]
    public void Random_bytes_are_read_or_refused()
    {
        var random = new Random(7);
        var bytes = new byte[500];
        for (var i = 0; i < 1000; i++)
        {
            random.NextBytes(bytes);
            Assert.IsType<MeaningReading.Read>(MeaningReader.Read(Meaning(Encoding.Latin1.GetString(bytes))));
        }
    }

    private static string Meaning(string text) => MeaningWriter.Write(QuestionReader.Read(text, new NoRaces()).Meaning);
}
