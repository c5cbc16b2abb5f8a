using System.Text;

namespace RoxMind.GraphQL.Execution.Documents;

/// <summary>
/// Brings a document of the specification of September 2025 into the form that the parser reads: descriptions of operations, fragments
/// and variables become blanks, and escapes of whole code points become what they stand for. Everything else keeps its place, so that
/// locations of errors stay right. Halves of surrogate pairs are refused.
/// </summary>
internal sealed class DocumentText
{
    private readonly string _text;
    private readonly StringBuilder _plain;
    private int _position;
    private int _braces;
    private int _parentheses;
    private int _brackets;
    private char _before;

    private DocumentText(string text)
    {
        _text = text;
        _plain = new StringBuilder(text.Length);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document as it came.</param>
    /// <param name="plain">What the parser reads.</param>
    /// <returns>What is wrong and where; null when nothing is that can be seen here.</returns>
    public static (string Reason, int Position)? Read(string text, out string plain)
    {
        plain = text;
        if (!text.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        var reading = new DocumentText(text);
        var problem = reading.ReadAll();
        plain = problem is null ? reading._plain.ToString() : text;
        return problem;
    }

    /// <summary>Line and column of a position, from 1.</summary>
    public static (int Line, int Column) PlaceOf(string text, int position)
    {
        var before = text.AsSpan(0, Math.Min(position, text.Length));
        var start = before.LastIndexOf('\n') + 1;
        return (before.Count('\n') + 1, before.Length - start + 1);
    }

    private (string Reason, int Position)? ReadAll()
    {
        while (_position < _text.Length)
        {
            var letter = _text[_position];
            if (letter == '"')
            {
                if (ReadString() is { } problem)
                {
                    return problem;
                }
            }
            else if (letter == '#')
            {
                CopyTo(EndOfLine());
            }
            else
            {
                Count(letter);
                CopyTo(_position + 1);
            }
        }

        return null;
    }

    private void Count(char letter)
    {
        _braces +=
            letter is '{' ? 1
            : letter is '}' ? -1
            : 0;
        _parentheses +=
            letter is '(' ? 1
            : letter is ')' ? -1
            : 0;
        _brackets +=
            letter is '[' ? 1
            : letter is ']' ? -1
            : 0;
        if (!char.IsWhiteSpace(letter) && letter is not (',' or '\uFEFF'))
        {
            _before = letter;
        }
    }

    private (string Reason, int Position)? ReadString()
    {
        var start = _position;
        var isBlock = _text.AsSpan(start).StartsWith("\"\"\"", StringComparison.Ordinal);
        var written = _plain.Length;
        var end = isBlock ? EndOfBlock(start) : EndOfLineString(start);
        if (end < 0)
        {
            // The parser says so in its own words.
            CopyTo(_text.Length);
            return null;
        }

        if (isBlock)
        {
            CopyTo(end);
        }
        else if (CopyString(end) is { } problem)
        {
            return problem;
        }

        if (IsDescription(end))
        {
            _plain.Length = written;
            foreach (var letter in _text.AsSpan(start, end - start))
            {
                _plain.Append(letter is '\n' or '\r' ? letter : ' ');
            }
        }
        else
        {
            _before = '"';
        }

        return null;
    }

    /// <summary>A string at the top, or in front of a variable, describes what follows; one behind '=' or ':' is a value.</summary>
    private bool IsDescription(int end)
    {
        var next = NextLetter(end);
        return _braces == 0
            && _brackets == 0
            && (
                (_parentheses == 0 && char.IsAsciiLetter(next))
                || (_parentheses == 1 && next == '$' && _before is not ('=' or ':'))
            );
    }

    private char NextLetter(int position)
    {
        while (position < _text.Length)
        {
            var letter = _text[position];
            if (letter == '#')
            {
                var end = _text.IndexOf('\n', position);
                position = end < 0 ? _text.Length : end;
            }
            else if (char.IsWhiteSpace(letter) || letter is ',' or '\uFEFF')
            {
                position++;
            }
            else
            {
                return letter;
            }
        }

        return '\0';
    }

    private (string Reason, int Position)? CopyString(int end)
    {
        var shorter = 0;
        while (_position < end)
        {
            if (_text[_position] != '\\' || _text[_position + 1] != 'u')
            {
                CopyTo(Math.Min(end, _position + (_text[_position] == '\\' ? 2 : 1)));
                continue;
            }

            var start = _position;
            if (UnicodeEscape.Read(_text, ref _position, out var code) is { } reason)
            {
                return (reason, start);
            }

            var plain = UnicodeEscape.Plain(code);
            shorter += _position - start - plain.Length;
            _plain.Append(plain);
        }

        _plain.Append(' ', Math.Max(0, shorter));
        return null;
    }

    private void CopyTo(int end)
    {
        _plain.Append(_text, _position, end - _position);
        _position = end;
    }

    private int EndOfLine()
    {
        var end = _text.AsSpan(_position).IndexOfAny('\n', '\r');
        return end < 0 ? _text.Length : _position + end;
    }

    private int EndOfLineString(int start)
    {
        var i = start + 1;
        while (i < _text.Length && _text[i] is not ('\n' or '\r'))
        {
            if (_text[i] == '"')
            {
                return i + 1;
            }

            i += _text[i] == '\\' ? 2 : 1;
        }

        return -1;
    }

    private int EndOfBlock(int start)
    {
        var from = start + 3;
        while (true)
        {
            var end = _text.IndexOf("\"\"\"", from, StringComparison.Ordinal);
            if (end < 0 || _text[end - 1] != '\\')
            {
                return end < 0 ? -1 : end + 3;
            }

            from = end + 3;
        }
    }
}
