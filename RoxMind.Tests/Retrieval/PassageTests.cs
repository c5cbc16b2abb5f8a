using System.Text.RegularExpressions;
using RoxMind.Grains.Retrieval.Passages;

namespace RoxMind.Tests.Retrieval;

public sealed class PassageTests
{
    private static readonly LexicalIndex _words = new(PassageLibrary.Default);

    [Fact]
    public void Words_find_most_passages_of_the_set_among_the_first_five()
    {
        var lines = File.ReadAllLines(
            Path.Combine(RepositoryRoot.Path, "RoxMind.Tests", "Retrieval", "PassageSet", "passages.txt")
        );
        var found = lines
            .Select(line => line.Split(" | "))
            .Count(parts =>
                _words.Find(parts[0], 20).Select(passage => passage.Code).Distinct().Take(5).Contains(parts[1])
            );
        Assert.True(found >= 0.85 * lines.Length, $"{found} of {lines.Length} are found.");
    }

    [Theory]
    [InlineData("Läufen", "Lauf")]
    [InlineData("lunging", "lunges")]
    [InlineData("Wiederholungen", "Wiederholung")]
    [InlineData("Schlitten", "SCHLITTEN!")]
    public void Forms_of_a_word_have_one_stem(string one, string other) => Assert.Equal(Stems.Of(one), Stems.Of(other));

    [Fact]
    public void Every_fact_of_the_glossary_is_there_in_both_languages()
    {
        var glossary = PassageLibrary
            .Default.Where(passage => !passage.Code.Contains('-'))
            .GroupBy(passage => passage.Code)
            .ToList();
        Assert.True(glossary.Count >= 20);
        Assert.All(
            glossary,
            passages => Assert.Equal(["de", "en"], passages.Select(passage => passage.Language).Order())
        );
        Assert.All(glossary, passages => Assert.Equal(Numbers(passages.First().Text), Numbers(passages.Last().Text)));
    }

    [Fact]
    public void Rankings_are_joined_by_their_places()
    {
        var (a, b, c) = (Of("a"), Of("b"), Of("c"));
        IReadOnlyList<Passage> first = [a, b];
        IReadOnlyList<Passage> second = [b, c];
        IReadOnlyList<Passage> none = [];
        Assert.Equal([b, a, c], RankFusion.Join(first, second));
        Assert.Empty(RankFusion.Join(none, none));
    }

    [Fact]
    public void Vectors_find_what_is_nearest_and_lengths_are_checked()
    {
        var (a, b) = (Of("a"), Of("b"));
        var index = new VectorIndex([a, b], [new float[] { 1, 0 }, new float[] { 0, 1 }]);
        Assert.Equal([b, a], index.Find(new float[] { 0.2f, 0.9f }, 5));
        Assert.Throws<ArgumentException>(() => index.Find(new float[] { 1 }, 5));
        Assert.Throws<ArgumentException>(() => new VectorIndex([a, b], [new float[] { 1, 0 }]));
    }

    private static Passage Of(string id) => new(id, "en", id, id);

    /// <summary>The numbers of three digits: weights and lengths that no language writes out.</summary>
    private static IEnumerable<string> Numbers(string text) =>
        Regex.Matches(text, @"\b\d{3,4}\b").Select(match => match.Value).Order();
}
