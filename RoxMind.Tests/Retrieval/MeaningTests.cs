using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Meanings.Json;
using RoxMind.Tests.Retrieval.QuestionSet;

namespace RoxMind.Tests.Retrieval;

public sealed class MeaningTests
{
    [Fact]
    public void Every_meaning_of_the_question_set_is_read_back_as_it_was_written()
    {
        foreach (var question in AskedQuestion.In("tuned").Concat(AskedQuestion.In("held-out")))
        {
            var read = Assert.IsType<MeaningReading.Read>(MeaningReader.Read(question.Meaning));
            Assert.Equal(question.Meaning, MeaningWriter.Write(read.Meaning));
            Assert.NotEmpty(MeaningText.Of(read.Meaning));
        }
    }

    [Fact]
    public void Json_is_canonical_whatever_the_order_and_the_space()
    {
        const string Loose =
            """ { "sort": {"order":"asc", "by": "row_erg"}, "intent":"rank", "filters": {"gender":"female","age_min":30} } """;
        var read = Assert.IsType<MeaningReading.Read>(MeaningReader.Read(Loose));
        Assert.Equal(
            """{"filters":{"age_min":30,"gender":"female"},"intent":"rank","sort":{"by":"row_erg","order":"asc"}}""",
            MeaningWriter.Write(read.Meaning)
        );
    }

    [Theory]
    [InlineData("""{"filters":{"gender":"female"}}""", "intent")]
    [InlineData("""{"intent":"dance"}""", "intent")]
    [InlineData("""{"intent":"filter","filters":{"age_min":"30"}}""", "filters.age_min")]
    [InlineData("""{"intent":"filter","filters":{"height":180}}""", "filters.height")]
    [InlineData("""{"intent":"filter","filters":{"nationality":"de"}}""", "filters.nationality")]
    [InlineData("""{"intent":"filter","filters":{"age_min":40,"age_max":30}}""", "filters")]
    [InlineData("""{"intent":"filter","filters":{"total_time_s":{"lt":100,"gt":200}}}""", "filters.total_time_s")]
    [InlineData(
        """{"intent":"filter","filters":{"segment_time_s":{"swim":{"lt":100}}}}""",
        "filters.segment_time_s.swim"
    )]
    [InlineData(
        """{"intent":"filter","filters":{"percentiles":[{"segment":"row_erg","min":0,"max":101}]}}""",
        "filters.percentiles[0].max"
    )]
    [InlineData("""{"intent":"rank"}""", "sort")]
    [InlineData("""{"intent":"filter"}""", "filters")]
    [InlineData("""{"intent":"count","sort":{"by":"row_erg","order":"asc"}}""", "sort")]
    [InlineData("""{"intent":"similar_better","better_at":["run_1"]}""", "similarity")]
    [InlineData("""{"intent":"what_if","segments":["run_1"]}""", "target")]
    [InlineData("""{"intent":"what_if","target":"cohort_p50"}""", "segments")]
    [InlineData("""{"intent":"rank","intent":"count","sort":{"by":"row_erg","order":"asc"}}""", "intent")]
    [InlineData("""{"intent":""", "")]
    [InlineData("[]", "")]
    public void Fault_is_named_by_its_place(string json, string path)
    {
        var faulty = Assert.IsType<MeaningReading.Faulty>(MeaningReader.Read(json));
        Assert.Equal(path, faulty.Path);
        Assert.NotEmpty(faulty.Reason);
    }
}
