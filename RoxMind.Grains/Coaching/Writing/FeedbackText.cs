using System.Runtime.CompilerServices;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Grains.Coaching.Writing;

/// <summary>
/// A text with the pieces that it came in, numbered from 1: while it is being written, or afterwards. Lives inside one grain, whose
/// turns do not overlap.
/// </summary>
/// <param name="basis">What it is written from, see <see cref="FeedbackBasis"/>.</param>
internal sealed class FeedbackText(string basis) : IProgress<TextPiece>
{
    private readonly List<TextPiece> _parts = [];
    private readonly TaskCompletionSource<Feedback?> _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _grown = NewSignal();

    /// <summary>What it is written from.</summary>
    public string Basis => basis;

    /// <summary>The whole text, once it is there; null when the writing was called off.</summary>
    public Task<Feedback?> Whole => _whole.Task;

    /// <summary>A kept text in the pieces that it came in. Those that were replaced are empty, and keep their numbers.</summary>
    public static FeedbackText Of(FeedbackState kept)
    {
        var text = new FeedbackText(kept.Basis!);
        var rest = kept.Feedback!.Text.AsSpan();
        text._parts.AddRange(Enumerable.Repeat(new TextPiece(string.Empty, Restart: false), kept.Replaced));
        foreach (var length in kept.Pieces)
        {
            var piece = rest[..Math.Min(length, rest.Length)];
            rest = rest[piece.Length..];
            text._parts.Add(
                new TextPiece(piece.ToString(), Restart: text._parts.Count == kept.Replaced && kept.Replaced > 0)
            );
        }

        text.Complete(kept.Feedback);
        return text;
    }

    /// <summary>What there is to keep of it.</summary>
    public FeedbackState ToState(Feedback whole)
    {
        var replaced = Math.Max(0, _parts.FindLastIndex(part => part.Restart));
        return new FeedbackState
        {
            Basis = basis,
            Feedback = whole,
            Pieces = [.. _parts.Skip(replaced).Select(part => part.Text.Length)],
            Replaced = replaced,
        };
    }

    /// <summary>Takes the next piece; one of several sentences is parted, so that a text that comes at once can be followed too.</summary>
    public void Report(TextPiece value)
    {
        var isRestart = value.Restart && _parts.Count > 0;
        foreach (var sentence in Sentences.Of(value.Text))
        {
            _parts.Add(new TextPiece(sentence, isRestart));
            isRestart = false;
        }

        Signal();
    }

    /// <summary>Nothing more comes.</summary>
    /// <param name="whole">The whole text; null when the writing was called off.</param>
    public void Complete(Feedback? whole)
    {
        _whole.SetResult(whole);
        Signal();
    }

    /// <summary>The entries behind a number, those to come included.</summary>
    public async IAsyncEnumerable<FeedbackEntry> FollowAsync(
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var seq = Math.Max(0, after);
        while (true)
        {
            var (grown, isOver) = (_grown.Task, _whole.Task.IsCompleted);
            while (seq < _parts.Count)
            {
                var part = _parts[(int)seq];
                yield return new FeedbackEntry(++seq, part.Text, part.Restart, Whole: null);
            }

            if (isOver)
            {
                break;
            }

            await grown.WaitAsync(cancellationToken);
        }

        if (await _whole.Task is { } whole)
        {
            yield return new FeedbackEntry(seq + 1, string.Empty, Restart: false, whole);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Signal()
    {
        var grown = _grown;
        _grown = NewSignal();
        grown.SetResult();
    }
}
