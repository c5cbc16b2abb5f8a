using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Questions;

namespace RoxMind.Tests.Retrieval;

public sealed class QuestionParserTests
{
    private static readonly string[] Words =
    [
        "women",
        "1:20",
        "under",
        "sleds",
        "strong",
        "weak",
        "30-34",
        "in",
        "Milan",
        "ü",
        "99",
    ];

    private static readonly KnownEvent[] Events =
    [
        new("mil-6", "S6 2023 Milan", 10),
        new("mil-7", "S7 2025 Milan", 10),
        new("ny", "S7 2025 New York", 10),
    ];

    [Fact]
    public void Strengths_and_weaknesses_go_to_their_segments()
    {
        var question = Understood("women 30-34 who are strong on sleds but slow on wall balls");
        Assert.Equal([Gender.Female], question.Genders);
        Assert.Equal((30, 34), (question.FromAge, question.ToAge));
        Assert.Equal([Segment.SledPush, Segment.SledPull], question.Strong);
        Assert.Equal([Segment.WallBalls], question.Weak);
        Assert.Equal(QuestionGoal.Profile, question.Goal);
        Assert.Empty(question.Ignored);
    }

    [Theory]
    [InlineData("strong at sled push and rowing, weak at lunges")]
    [InlineData("sled push and rowing strong but lunges weak")]
    [InlineData("good sled push and row but struggle with sandbag lunges")]
    [InlineData("stark beim Schlitten schieben und Rudern, schwach bei Ausfallschritten")]
    [InlineData("lunges slow but sled push and row fast")]
    public void Words_may_stand_before_or_behind_what_they_are_about(string text)
    {
        var question = Understood(text.Replace("Ausfallschritten", "Ausfallschritte", StringComparison.Ordinal));
        Assert.Equal([Segment.SledPush, Segment.Row], question.Strong);
        Assert.Equal([Segment.SandbagLunges], question.Weak);
    }

    [Theory]
    [InlineData("men under 1:10", null, 4200)]
    [InlineData("men sub 70 minutes", null, 4200)]
    [InlineData("men slower than 1:30", 5400, null)]
    [InlineData("men between 1:10 and 1:20", 4200, 4800)]
    [InlineData("men around 1:20:00", 4656, 4944)]
    [InlineData("men under 58:30", null, 3510)]
    [InlineData("Männer zwischen 70 und 80 Minuten", 4200, 4800)]
    [InlineData("Männer unter 1:10", null, 4200)]
    public void Finish_times_are_read(string text, int? least, int? most)
    {
        var question = Understood(text);
        Assert.Equal((least, most), (question.MinTotalS, question.MaxTotalS));
        Assert.Equal([Gender.Male], question.Genders);
    }

    [Theory]
    [InlineData("women over 40", 40, null)]
    [InlineData("women 50+", 50, null)]
    [InlineData("women under 30", null, 30)]
    [InlineData("Frauen über 40", 40, null)]
    [InlineData("women aged 32", 30, 34)]
    public void Ages_are_read(string text, int? from, int? to) =>
        Assert.Equal((from, to), (Understood(text).FromAge, Understood(text).ToAge));

    [Fact]
    public void Events_are_found_by_city_and_narrowed_by_season()
    {
        Assert.Equal(["mil-6", "mil-7"], Understood("who improved most in Milan?").EventIds);
        Assert.Equal(QuestionGoal.Improved, Understood("who improved most in Milan?").Goal);
        Assert.Equal(["mil-7"], Understood("fastest men in Milan 2025").EventIds);
        Assert.Equal(["mil-6"], Understood("fastest men in Milan season 6").EventIds);
        Assert.Equal(["ny"], Understood("new york relay").EventIds);
    }

    [Fact]
    public void One_segment_by_itself_is_ranked_by()
    {
        var question = Understood("fastest women on the ski erg");
        Assert.Equal((QuestionGoal.Fastest, Segment.SkiErg), (question.Goal, question.RankBy));
        Assert.Empty(question.Strong);
    }

    [Fact]
    public void Country_and_name_are_read_and_the_rest_is_named()
    {
        var question = Understood("swiss pro women named brenley banana");
        Assert.Equal("SUI", question.Nationality);
        Assert.Equal([Division.Pro], question.Divisions);
        Assert.Equal(["brenley"], question.Names);
        Assert.Equal(["named", "banana"], question.Ignored);
    }

    [Theory]
    [InlineData("", "BAD_QUESTION")]
    [InlineData("what is the meaning of life", "NOT_UNDERSTOOD")]
    [InlineData("who improved most in Atlantis", "UNKNOWN_EVENT")]
    [InlineData("strong on run and weak on running", "CONTRADICTION")]
    public void What_is_not_understood_is_refused_with_hints(string text, string code)
    {
        var refused = Assert.IsType<ParsedQuestion.Refused>(Parse(text));
        Assert.Equal(code, refused.Code);
        Assert.NotEmpty(refused.Hints);
    }

    [Fact]
    public void Any_text_is_read_the_same_way_twice_and_never_fails() =>
        Gen.OneOf(
                Gen.String,
                Gen.Int[0, Words.Length - 1].Array[0, 12].Select(words => string.Join(' ', words.Select(i => Words[i])))
            )
            .Sample(text =>
            {
                var first = Parse(text) as ParsedQuestion.Understood;
                var second = Parse(text) as ParsedQuestion.Understood;
                Assert.Equal(first?.Question.Strong ?? [], second?.Question.Strong ?? []);
                Assert.Equal(first is null, second is null);
            });

    private static RaceQuestion Understood(string text) =>
        Assert.IsType<ParsedQuestion.Understood>(Parse(text)).Question;

    private static ParsedQuestion Parse(string text) => QuestionParser.Parse(text, Events, word => word == "brenley");
}
