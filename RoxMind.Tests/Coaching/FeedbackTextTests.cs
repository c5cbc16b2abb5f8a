using CsCheck;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Writing;

namespace RoxMind.Tests.Coaching;

public sealed class FeedbackTextTests
{
    private static readonly string[] Pieces = ["You ", "finished", ". ", "It is so. And more", ".\n\nThen", " end."];

    private static readonly Gen<TextPiece[]> Parts = Gen.Select(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
        Gen.Int[0, 6],
        (text, restart) => new TextPiece(text, restart == 0)
    ).Array[1, 30];

    [Fact]
    public void Kept_text_is_followed_as_it_came_under_the_same_numbers() =>
        Parts.Sample(parts =>
        {
            var text = new FeedbackText("basis");
            foreach (var part in parts)
            {
                text.Report(part);
            }

            var live = Entries(Completed(text, parts, out var whole), after: 0);
            var kept = Entries(FeedbackText.Of(text.ToState(whole)), after: 0);

            Assert.Equal(live.Select(entry => entry.Seq), kept.Select(entry => entry.Seq));
            Assert.Equal(whole.Text, Shown(live));
            Assert.Equal(whole.Text, Shown(kept));
            var from = live.FindLastIndex(entry => entry.Restart);
            Assert.Equal(live.Skip(from), kept.Skip(from));

            // Wherever a reader breaks off, the kept text goes on.
            for (var seen = 0; seen < live.Count; seen++)
            {
                var rest = Entries(FeedbackText.Of(text.ToState(whole)), seen);
                Assert.Equal(whole.Text, Shown([.. live.Take(seen), .. rest]));
            }
        });

    private static FeedbackText Completed(FeedbackText text, TextPiece[] parts, out Feedback whole)
    {
        var shown = parts.Aggregate("", (before, part) => part.Restart ? part.Text : before + part.Text);
        whole = new Feedback(shown, "test", Grounded: true);
        text.Complete(whole);
        return text;
    }

    private static string Shown(IEnumerable<FeedbackEntry> entries) =>
        entries.Aggregate("", (text, entry) => entry.Restart ? entry.Text : text + entry.Text);

    private static List<FeedbackEntry> Entries(FeedbackText text, long after) =>
        text.FollowAsync(after, CancellationToken.None).ToBlockingEnumerable().ToList();
}
