using System.Buffers;
using System.Text;

namespace RoxMind.Silo.Storage.Postgres;

/// <summary>
/// Writes a key so that the database takes it whatever it holds: it refuses the character zero, and a half of a surrogate pair. Every two
/// keys stay two.
/// </summary>
internal static class KeyText
{
    private const char Mark = '\u001a';
    private const int Digits = 4;

    private static readonly SearchValues<char> _special = SearchValues.Create([
        '\0',
        Mark,
        .. Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code).Where(char.IsSurrogate),
    ]);

    /// <summary>The key as it is stored.</summary>
    public static string Encode(string key)
    {
        if (!key.AsSpan().ContainsAny(_special))
        {
            return key;
        }

        var text = new StringBuilder(key.Length + 8);
        var i = 0;
        while (i < key.Length)
        {
            if (i + 1 < key.Length && char.IsSurrogatePair(key[i], key[i + 1]))
            {
                text.Append(key, i, 2);
                i += 2;
                continue;
            }

            if (key[i] is '\0' or Mark || char.IsSurrogate(key[i]))
            {
                text.Append(Mark).Append($"{(int)key[i]:x4}");
            }
            else
            {
                text.Append(key[i]);
            }

            i++;
        }

        return text.ToString();
    }

    /// <summary>The key that was stored.</summary>
    public static string Decode(string stored)
    {
        if (!stored.Contains(Mark, StringComparison.Ordinal))
        {
            return stored;
        }

        var key = new StringBuilder(stored.Length);
        var i = 0;
        while (i < stored.Length)
        {
            if (stored[i] == Mark)
            {
                key.Append((char)Convert.ToInt32(stored.Substring(i + 1, Digits), 16));
                i += Digits + 1;
            }
            else
            {
                key.Append(stored[i++]);
            }
        }

        return key.ToString();
    }
}
