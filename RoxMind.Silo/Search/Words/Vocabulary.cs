using System.Numerics;
using System.Runtime.InteropServices;

namespace RoxMind.Silo.Search.Words;

/// <summary>The different words of many texts in order, and of each the texts that it stands in.</summary>
internal sealed class Vocabulary
{
    private const int Letters = 32;

    private readonly string[] _words;
    private readonly uint[] _letters;

    /// <summary>Of each word, where it stands.</summary>
    private readonly Groups<WordPlace> _places;

    private Vocabulary(string[] words, Groups<WordPlace> places)
    {
        (_words, _places) = (words, places);
        _letters = Array.ConvertAll(words, word => LettersOf(word));
    }

    /// <summary>The words of texts, which stand between blanks.</summary>
    /// <param name="count">How many texts there are.</param>
    /// <param name="textOf">One of them, by its number.</param>
    public static Vocabulary Of(int count, Func<int, string> textOf)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (wordOf, places) = (new List<int>(), new List<WordPlace>());
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
                    wordOf.Add(number);
                    places.Add(new WordPlace(text, isFirst));
                }

                isFirst = false;
            }
        }

        return Sorted(numbers, CollectionsMarshal.AsSpan(wordOf), CollectionsMarshal.AsSpan(places));
    }

    /// <summary>Where a word itself stands.</summary>
    /// <param name="word">The word.</param>
    public ReadOnlyMemory<WordPlace> PlacesOf(string word)
    {
        var rank = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        return rank < 0 ? default : _places[rank..(rank + 1)];
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

            yield return _places[from..to];
        }

        if (word.IsNearToo)
        {
            foreach (var near in Near(word))
            {
                yield return _places[near];
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

    /// <summary>Brings words into order.</summary>
    /// <param name="numbers">Of each word, its number, in the order in which they came.</param>
    /// <param name="wordOf">Of each place, the number of its word; its rank among the sorted ones afterwards.</param>
    /// <param name="places">The places.</param>
    private static Vocabulary Sorted(Dictionary<string, int> numbers, Span<int> wordOf, ReadOnlySpan<WordPlace> places)
    {
        string[] words = [.. numbers.Keys];
        int[] ranks = [.. numbers.Values];
        Array.Sort(words, ranks, StringComparer.Ordinal);
        var rankOf = new int[ranks.Length];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            rankOf[ranks[rank]] = rank;
        }

        foreach (ref var word in wordOf)
        {
            word = rankOf[word];
        }

        return new Vocabulary(words, new Groups<WordPlace>(words.Length, wordOf, places));
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
