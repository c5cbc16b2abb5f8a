using System.Collections.Immutable;
using System.Text;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Grains.Coaching.Grounding;

/// <summary>
/// Takes down what a language model writes: every piece is read by the rules again, whether or not the model was steered by them,
/// and shown with the values in place.
/// </summary>
internal sealed class TemplateDraft(FactSheet sheet, IProgress<TextPiece>? progress, bool isRestart)
{
    private readonly StringBuilder _template = new();
    private readonly GroundedConstraint _rules = new(sheet);
    private Rendering _rendering = new(sheet);
    private bool _isRestart = isRestart;

    /// <summary>The text.</summary>
    public string Text => _rendering.Text;

    /// <summary>The values that it states.</summary>
    public ImmutableArray<StatedFact> Stated => _rendering.Stated;

    /// <summary>Why the template is of no use; null when it is.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Reads a template to its end, or to the first piece that breaks a rule.</summary>
    public async Task ReadAsync(IAsyncEnumerable<string> pieces, CancellationToken cancellationToken)
    {
        await foreach (var piece in pieces.WithCancellation(cancellationToken))
        {
            // A model that is not steered may end its text with white space.
            var read = _rules.AllowsEnd ? piece.TrimEnd() : piece;
            if (read.Length > 0 && !TryAppend(read))
            {
                return;
            }
        }

        EndAtWholeSentence();
    }

    private bool TryAppend(string piece)
    {
        if (!_rules.Allows(piece))
        {
            Refusal = $"'{piece}' is not allowed after '{Tail()}'";
            return false;
        }

        _rules.Append(piece);
        _template.Append(piece);
        var text = _rendering.Append(piece);
        if (text.Length > 0)
        {
            progress?.Report(new TextPiece(text, _isRestart));
            _isRestart = false;
        }

        return true;
    }

    /// <summary>A text that was cut by the length limit ends at its last whole sentence.</summary>
    private void EndAtWholeSentence()
    {
        if (!_rules.IsComplete)
        {
            Refusal = "the text is incomplete";
            return;
        }

        var whole = _template.ToString()[..Math.Min(_rules.WholeLength, _template.Length)];
        if (whole.Length == _template.Length)
        {
            return;
        }

        _rendering = Rendering.Of(whole, sheet);
        progress?.Report(new TextPiece(_rendering.Text, Restart: true));
    }

    private string Tail() => _template.ToString()[Math.Max(0, _template.Length - 40)..];
}
