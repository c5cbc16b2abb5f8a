using System.Text.RegularExpressions;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Knowledge;

namespace RoxMind.Tests.Coaching;

public sealed partial class KnowledgeBaseTests
{
    [Fact]
    public void Every_segment_has_entries() =>
        Assert.All(
            RaceFormat.Segments,
            segment => Assert.True(KnowledgeBase.Default.For(new RacePart(segment, null)).Length >= 2)
        );

    [Fact]
    public void Every_group_has_entries_that_fit_it_as_a_whole_and_still_some_without_more_running() =>
        Assert.All(
            Enum.GetValues<SegmentKind>(),
            kind =>
                Assert.NotEmpty(
                    KnowledgeBase
                        .Default.For(new RacePart(null, kind))
                        .Where(entry => entry.Whole && entry.Id != KnowledgeBase.RunningVolumeId)
                )
        );

    [Fact]
    public void Advice_for_late_runs_is_not_given_for_early_ones() =>
        Assert.DoesNotContain(
            KnowledgeBase.Default.For(new RacePart(Segment.Run1, null)),
            entry => entry.Id == "RUN-T2"
        );

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
