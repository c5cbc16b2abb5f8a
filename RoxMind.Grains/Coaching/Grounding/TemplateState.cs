using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Grains.Coaching.Grounding;

/// <summary>Where a template stands. Small and copied, so that a piece can be tried.</summary>
internal struct TemplateState
{
    /// <summary>The last character; '\0' at the beginning.</summary>
    public char Last;

    /// <summary>Characters so far.</summary>
    public int Length;

    /// <summary>Length at the last end of a sentence.</summary>
    public int WholeLength;

    /// <summary>Node of the reference that is being written; −1 outside of one.</summary>
    public int Reference;

    /// <summary>The references that may be written here, from the opening brace on.</summary>
    public ulong Open;

    /// <summary>Node of the word that is being written.</summary>
    public int Word;

    /// <summary>Whether a word is being written.</summary>
    public bool IsInWord;

    /// <summary>Whether a parenthesis is open.</summary>
    public bool IsInParenthesis;

    /// <summary>What the last word means, articles left out.</summary>
    public WordMarks Previous;

    /// <summary>What the word before it means.</summary>
    public WordMarks BeforePrevious;

    /// <summary>Whether the last word is "the" or its like.</summary>
    public bool IsAfterArticle;

    /// <summary>Words in which a direction still belongs to the last difference.</summary>
    public int DirectionWindow;

    /// <summary>Sign of that difference.</summary>
    public int Sign;

    /// <summary>Words of the sentence so far, as rendered.</summary>
    public int SentenceWords;

    /// <summary>Words of the text so far, as rendered.</summary>
    public int Words;

    /// <summary>What the sentence speaks of; <see cref="FactScope.Any"/> until it is known.</summary>
    public FactScope Scope;

    /// <summary>How far the text has come in the order of its parts.</summary>
    public FactScope Reached;

    /// <summary>The references written so far.</summary>
    public ulong Stated;

    /// <summary>The beginning of a text.</summary>
    public static TemplateState Start => new() { Reference = -1, Scope = FactScope.Any };
}
