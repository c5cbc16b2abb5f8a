using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Coaching.Knowledge;

namespace RoxMind.Tests.Coaching;

public sealed partial class KnowledgeBaseTests
{
    [Fact]
    public void Every_segment_has_at_least_three_entries() =>
        Assert.All(RaceFormat.Segments, segment => Assert.True(KnowledgeBase.Default.For(segment).Length >= 3));

    [Fact]
    public void Entries_have_the_form_that_sentences_need() =>
        Assert.All(
            KnowledgeBase.Default.Entries,
            entry =>
            {
                Assert.Matches(Id(), entry.Id);
                Assert.StartsWith(entry.Family, entry.Id, StringComparison.Ordinal);
                Assert.InRange(entry.Cause.Split(' ').Length, 3, 8);
                Assert.InRange(entry.Hint.Split(' ').Length, 5, 13);
                Assert.True(char.IsLower(entry.Cause[0]) && char.IsLetter(entry.Cause[^1]), entry.Cause);
                Assert.True(char.IsLower(entry.Hint[0]) && char.IsLetter(entry.Hint[^1]), entry.Hint);
                Assert.NotEmpty(entry.Note);
            }
        );

    [Fact]
    public void Phrases_are_unique_so_that_a_quote_names_its_entry()
    {
        var phrases = KnowledgeBase.Default.Entries.SelectMany(entry => new[] { entry.Cause, entry.Hint }).ToList();
        Assert.Equal(phrases.Count, phrases.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(
            phrases,
            phrase => Assert.Single(phrases, other => other.Contains(phrase, StringComparison.OrdinalIgnoreCase))
        );
    }

    [GeneratedRegex("^[A-Z]{3}-T[1-9]$")]
    private static partial Regex Id();
}
