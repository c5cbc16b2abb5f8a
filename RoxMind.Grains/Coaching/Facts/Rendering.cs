using System.Collections.Immutable;
using System.Text;
using RoxMind.Grains.Coaching.Planner;

namespace RoxMind.Grains.Coaching.Facts;

/// <summary>
/// Puts the values into a template while it is being written. A value at the beginning of a sentence gets a capital letter.
/// </summary>
/// <param name="sheet">The values.</param>
public sealed class Rendering(FactSheet sheet)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _reference = new();
    private readonly ImmutableArray<StatedFact>.Builder _stated = ImmutableArray.CreateBuilder<StatedFact>();
    private bool _isInReference;
    private bool _isSentenceStart = true;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString().Trim();

    /// <summary>The values so far, in the order of the text.</summary>
    public ImmutableArray<StatedFact> Stated => _stated.ToImmutable();

    /// <summary>A whole template at once.</summary>
    /// <exception cref="FormatException">As for <see cref="Append"/>.</exception>
    public static Rendering Of(string template, FactSheet sheet)
    {
        var rendering = new Rendering(sheet);
        rendering.Append(template);
        return rendering;
    }

    /// <summary>Goes on with a piece of the template; a reference may come in parts.</summary>
    /// <returns>What the text gained.</returns>
    /// <exception cref="FormatException">The template refers to a value that this analysis does not have.</exception>
    public string Append(ReadOnlySpan<char> piece)
    {
        var before = _text.Length;
        foreach (var character in piece)
        {
            if (_isInReference)
            {
                ReadReference(character);
            }
            else if (character == '{')
            {
                _isInReference = true;
            }
            else if (_text.Length > 0 || !char.IsWhiteSpace(character))
            {
                _text.Append(character);
                _isSentenceStart = character is '.' or '\n' || (_isSentenceStart && character == ' ');
            }
        }

        return _text.ToString(before, _text.Length - before);
    }

    private void ReadReference(char character)
    {
        if (character != '}')
        {
            _reference.Append(character);
            return;
        }

        var name = _reference.ToString();
        var fact =
            FactReference.Find(name) is { } reference && sheet.Find(reference) is { } found
                ? found
                : throw new FormatException($"The analysis has no value for {{{name}}}.");
        _stated.Add(new StatedFact(name, fact.Text));
        _text.Append(_isSentenceStart ? Wording.Capital(fact.Text) : fact.Text);
        (_isSentenceStart, _isInReference) = (false, false);
        _reference.Clear();
    }
}
