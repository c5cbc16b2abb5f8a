using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Grains.Coaching.Grounding;

/// <summary>Reads a template one character at a time and says no to the first that breaks a rule.</summary>
internal sealed class TemplateReader(ReferenceRules rules)
{
    private const int FewestWords = 3;
    private const int DirectionReach = 3;

    private static readonly WordTrie Words = GuardedWords.Trie;

    /// <summary>Reads one character; the state is of no use after a refusal.</summary>
    public bool Read(char character, ref TemplateState state)
    {
        if (state.Length == 0 && character == ' ')
        {
            // Tokenizers put a space before the first word.
            return true;
        }

        var isRead =
            state.Reference >= 0 ? ReadReference(character, ref state)
            : char.IsAsciiLetter(character) ? ReadLetter(character, ref state)
            : EndWord(ref state) && ReadMark(character, ref state);
        state.Last = character;
        state.Length++;
        state.WholeLength = character == '.' && state.Reference < 0 ? state.Length : state.WholeLength;
        return isRead;
    }

    /// <summary>Whether the text stands at the end of a word that it may not contain.</summary>
    public static bool EndsInForbiddenWord(in TemplateState state) =>
        state.IsInWord && (Words.At(state.Word) & WordMarks.Forbidden) != WordMarks.None;

    private static bool ReadLetter(char letter, ref TemplateState state)
    {
        if (!state.IsInWord)
        {
            if (state.Last is '}' or '.' or ',' or ';' or ':' or ')')
            {
                return false;
            }

            CountWord(ref state);
            (state.IsInWord, state.Word) = (true, WordTrie.Root);
            if (
                char.IsAsciiLetterUpper(letter) != (state.SentenceWords == 1 && state.Last != '-' && state.Last != '\'')
            )
            {
                return false;
            }
        }
        else if (char.IsAsciiLetterUpper(letter))
        {
            return false;
        }

        state.Word = Words.Next(state.Word, letter);
        return (Words.At(state.Word) & WordMarks.ForbiddenStem) == WordMarks.None;
    }

    private static void CountWord(ref TemplateState state)
    {
        if (state.Last is '\0' or ' ' or '\n' or '(')
        {
            state.Words++;
            state.SentenceWords++;
        }
    }

    private bool EndWord(ref TemplateState state)
    {
        if (!state.IsInWord)
        {
            return true;
        }

        var marks = Words.At(state.Word);
        state.IsInWord = false;
        state.IsAfterArticle = (marks & WordMarks.Article) != WordMarks.None;
        if ((marks & WordMarks.Forbidden) != WordMarks.None || !AgreesWithDifference(marks, ref state))
        {
            return false;
        }

        if (!state.IsAfterArticle)
        {
            if ((marks & WordMarks.Expected) != WordMarks.None && !AgreesWithExpectation(state))
            {
                return false;
            }

            (state.BeforePrevious, state.Previous) = (state.Previous, marks);
        }

        return true;
    }

    /// <summary>The first direction within a few words after a difference belongs to it.</summary>
    private static bool AgreesWithDifference(WordMarks marks, ref TemplateState state)
    {
        if (state.DirectionWindow == 0)
        {
            return true;
        }

        var direction = marks & WordMarks.Direction;
        state.DirectionWindow = direction == WordMarks.None ? state.DirectionWindow - 1 : 0;
        return direction == WordMarks.None || (direction == WordMarks.Faster) == state.Sign < 0;
    }

    /// <summary>"Faster than expected" and its like agree with what the sentence speaks of.</summary>
    private bool AgreesWithExpectation(in TemplateState state)
    {
        var direction = state.BeforePrevious & WordMarks.Direction;
        return (state.Previous & WordMarks.Than) == WordMarks.None
            || direction == WordMarks.None
            || rules.ExpectedSign(state) is not { } sign
            || sign == (direction == WordMarks.Faster ? -1 : 1);
    }

    private bool ReadMark(char mark, ref TemplateState state)
    {
        var isAfterText = char.IsAsciiLetter(state.Last) || state.Last is '}' or ')';
        switch (mark)
        {
            case ' ':
                return isAfterText || state.Last is '.' or ',' or ';' or ':';
            case '\n':
                return state.Last == '.' || (state.Last == '\n' && state.Length == state.WholeLength + 1);
            case ',' or ';' or ':':
                return isAfterText;
            case '-' or '\'':
                return char.IsAsciiLetter(state.Last) || (mark == '\'' && state.Last == '}');
            case '(' when state.Last == ' ' && !state.IsInParenthesis:
                return state.IsInParenthesis = true;
            case ')' when isAfterText && state.IsInParenthesis:
                state.IsInParenthesis = false;
                return true;
            case '.':
                return isAfterText && EndSentence(ref state);
            case '{' when state.Last is '\0' or ' ' or '\n' or '(':
                state.Open = rules.Open(state);
                state.Reference = ReferenceTrie.Root;
                return state.Open != 0;
            default:
                return false;
        }
    }

    private static bool EndSentence(ref TemplateState state)
    {
        var isWhole = state.SentenceWords >= FewestWords && !state.IsInParenthesis;
        (state.SentenceWords, state.Scope, state.DirectionWindow) = (0, FactScope.Any, 0);
        (state.Previous, state.BeforePrevious, state.IsAfterArticle) = (WordMarks.None, WordMarks.None, false);
        return isWhole;
    }

    private bool ReadReference(char character, ref TemplateState state)
    {
        if (character != '}')
        {
            state.Reference = ReferenceTrie.Next(state.Reference, character);
            return state.Reference >= 0 && (ReferenceTrie.Below(state.Reference) & state.Open) != 0;
        }

        if (ReferenceTrie.At(state.Reference) is not { } reference || (reference.Bit & state.Open) == 0)
        {
            return false;
        }

        state.Reference = -1;
        state.Stated |= reference.Bit;
        CountValue(reference, ref state);
        if (reference.Scope != FactScope.Any)
        {
            state.Scope = reference.Scope;
            state.Reached =
                reference.Scope <= FactScope.Target && reference.Scope > state.Reached
                    ? reference.Scope
                    : state.Reached;
        }

        if (reference.Name == "expected" && !AgreesWithExpectation(state))
        {
            return false;
        }

        (state.Sign, state.DirectionWindow) = reference.IsSigned ? (rules.SignOf(reference), DirectionReach) : (0, 0);
        (state.Previous, state.BeforePrevious, state.IsAfterArticle) = (WordMarks.None, WordMarks.None, false);
        return true;
    }

    private void CountValue(FactReference reference, ref TemplateState state)
    {
        var words = rules.WordsOf(reference);
        state.Words += words;
        state.SentenceWords += words;
    }
}
