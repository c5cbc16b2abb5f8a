using System.Numerics;
using System.Runtime.InteropServices;

namespace RoxMind.Silo.Search.Words;

/// <summary>The different words of many texts in order, and of each the texts that it stands in.</summary>
internal sealed class Vocabulary
{
    private const int Letters = 32;

    private readonly string[] _words;
    private readonly uint[] _letters;

    /// <summary>Where the places of each word begin; and the end.</summary>
    private readonly int[] _starts;

    private readonly WordPlace[] _places;

    private Vocabulary(string[] words, int[] starts, WordPlace[] places)
    {
        (_words, _starts, _places) = (words, starts, places);
        _letters = Array.ConvertAll(words, word => LettersOf(word));
    }

    /// <summary>The words of texts, which stand between blanks.</summary>
    /// <param name="count">How many texts there are.</param>
    /// <param name="textOf">One of them, by its number.</param>
    public static Vocabulary Of(int count, Func<int, string> textOf)
    {
        var (numbers, read) = (
            new Dictionary<string, int>(StringComparer.Ordinal),
            new List<(int Word, WordPlace Place)>()
        );
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var lastTexts = new List<int>();
        for (var text = 0; text < count; text++)
        {
            var isFirst = true;
            var words = textOf(text).AsSpan();
            foreach (var range in words.Split(' '))
            {
                if (words[range].IsEmpty)
                {
                    continue;
                }

                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, words[range], out var isKnown);
                if (!isKnown)
                {
                    number = lastTexts.Count;
                    lastTexts.Add(-1);
                }

                if (lastTexts[number] != text)
                {
                    lastTexts[number] = text;
                    read.Add((number, new WordPlace(text, isFirst)));
                }

                isFirst = false;
            }
        }

        return Sorted(numbers, read);
    }

    /// <summary>Where words stand that begin with a word, or are it.</summary>
    /// <param name="word">The word.</param>
    public IEnumerable<ReadOnlyMemory<WordPlace>> PlacesOf(SearchedWord word)
    {
        foreach (var spaced in word.Spellings)
        {
            var spelling = spaced[1..];
            var from = Array.BinarySearch(_words, spelling, StringComparer.Ordinal);
            from = from < 0 ? ~from : from;
            var to = from;
            while (to < _words.Length && _words[to].StartsWith(spelling, StringComparison.Ordinal))
            {
                to++;
            }

            yield return Places(from, to);
        }

        if (word.IsNearToo)
        {
            foreach (var near in Near(word))
            {
                yield return Places(near, near + 1);
            }
        }
    }

    /// <summary>The words that are a typing error or two away from one.</summary>
    private IEnumerable<int> Near(SearchedWord word)
    {
        var letters = LettersOf(word.Typed);
        for (var i = 0; i < _words.Length; i++)
        {
            // Each error takes one letter and brings one at most.
            if (
                BitOperations.PopCount(letters ^ _letters[i]) <= 2 * NearWord.MostErrors(word.Typed)
                && word.IsNear(_words[i])
            )
            {
                yield return i;
            }
        }
    }

    private ReadOnlyMemory<WordPlace> Places(int from, int to) => _places.AsMemory(_starts[from].._starts[to]);

    private static Vocabulary Sorted(Dictionary<string, int> numbers, List<(int Word, WordPlace Place)> read)
    {
        string[] words = [.. numbers.Keys];
        int[] ranks = [.. numbers.Values];
        Array.Sort(words, ranks, StringComparer.Ordinal);

        // The words came in the order of their numbers; from here on each has its rank among the sorted ones.
        var rankOf = new int[ranks.Length];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            rankOf[ranks[rank]] = rank;
        }

        var starts = new int[words.Length + 1];
        foreach (var (word, _) in read)
        {
            starts[rankOf[word] + 1]++;
        }

        for (var rank = 0; rank < words.Length; rank++)
        {
            starts[rank + 1] += starts[rank];
        }

        var places = new WordPlace[read.Count];
        var next = starts.AsSpan(0, words.Length).ToArray();
        foreach (var (word, place) in read)
        {
            places[next[rankOf[word]]++] = place;
        }

        return new Vocabulary(words, starts, places);
    }

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter % Letters);
        }

        return letters;
    }
}
