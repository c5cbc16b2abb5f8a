using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Grains.Coaching.Grounding;

/// <summary>
/// Lets a language model write a template on one analysis and nothing else: no digit, no number in words, no name, no word that has
/// no place in feedback; only references that have a value, in their order and in a sentence of their own part; directions that agree with
/// the sign of the difference. The text may end when all that is required was said in the right number of words.
/// </summary>
public sealed class GroundedConstraint : ITextConstraint
{
    /// <summary>From this length on a text that has said everything ends.</summary>
    private const int EnoughWords = 165;

    /// <summary>A text that has not said everything by now does not come to an end by itself.</summary>
    private const int TooManyWords = 230;

    private readonly TemplateReader _reader;
    private readonly ulong _required;
    private TemplateState _state = TemplateState.Start;

    /// <summary>A constraint for the beginning of a text.</summary>
    /// <param name="sheet">What the text may state.</param>
    public GroundedConstraint(FactSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        (_reader, _required) = (new TemplateReader(new ReferenceRules(sheet)), sheet.Required);
    }

    /// <inheritdoc/>
    public bool AllowsEnd => _state.Last == '.' && IsComplete && _state.Words >= FeedbackPlanner.MinWords;

    /// <inheritdoc/>
    public bool MustEnd =>
        (AllowsEnd && _state.Words >= EnoughWords) || (_state.Last == '.' && _state.Words >= TooManyWords);

    /// <summary>Whether everything required was stated.</summary>
    public bool IsComplete => (_required & ~_state.Stated) == 0;

    /// <summary>Words of the text so far with the values in place.</summary>
    public int Words => _state.Words;

    /// <summary>Characters of the template up to the end of its last whole sentence.</summary>
    public int WholeLength => _state.WholeLength;

    /// <inheritdoc/>
    public bool Allows(ReadOnlySpan<char> piece)
    {
        var state = _state;
        return Read(piece, ref state) && !TemplateReader.EndsInForbiddenWord(state);
    }

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<char> piece)
    {
        var state = _state;
        if (!Read(piece, ref state))
        {
            throw new ArgumentException($"'{piece}' is not allowed here.", nameof(piece));
        }

        _state = state;
    }

    private bool Read(ReadOnlySpan<char> piece, ref TemplateState state)
    {
        foreach (var character in piece)
        {
            if (!_reader.Read(character, ref state))
            {
                return false;
            }
        }

        return piece.Length > 0;
    }
}
