using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RoxMind.Grains.Retrieval.Questions.Words;

/// <summary>The words that are known, folded, in English and German. Read once from the resources of the assembly.</summary>
internal sealed class Vocabulary
{
    /// <summary>Most words of a term.</summary>
    public const int LongestTerm = 6;

    private const string Prefix = "RoxMind.Grains.Retrieval.Questions.";
    private const int ShortestCorrected = 3;

    private static readonly Lazy<Vocabulary> Shared = new(() => new Vocabulary());

    private readonly FrozenDictionary<string, (char Kind, string Value)> _terms;
    private readonly ImmutableArray<(string Start, char Kind, string Value)> _starts;
    private readonly FrozenSet<string> _silent;
    private readonly FrozenSet<string> _termWords;
    private readonly ILookup<char, string> _wordsByLetter;

    private Vocabulary()
    {
        var terms = new Dictionary<string, (char, string)>(StringComparer.Ordinal);
        var starts = ImmutableArray.CreateBuilder<(string, char, string)>();
        foreach (var (head, list) in Lines("vocabulary.txt"))
        {
            var (kind, value) = (head[0], head.Length > 2 ? head[2..].Trim() : string.Empty);
            foreach (var term in list)
            {
                if (term.EndsWith('*'))
                {
                    starts.Add((term[..^1], kind, value));
                }
                else
                {
                    terms[term] = (kind, value);
                }
            }
        }

        _terms = terms.ToFrozenDictionary(StringComparer.Ordinal);
        _starts = starts.ToImmutable();
        _silent = Text("silent-words.txt").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
        _termWords = terms.Keys.SelectMany(term => term.Split(' ')).ToFrozenSet();
        _wordsByLetter = _termWords.Where(word => word.Length > ShortestCorrected).ToLookup(word => word[0]);
    }

    /// <summary>The vocabulary of the program.</summary>
    public static Vocabulary Default => Shared.Value;

    /// <summary>What a term means; null when it is not known.</summary>
    public (char Kind, string Value)? Find(string term)
    {
        if (_terms.TryGetValue(term, out var found))
        {
            return found;
        }

        foreach (var (start, kind, value) in _starts)
        {
            if (term.StartsWith(start, StringComparison.Ordinal) && !term.Contains(' ', StringComparison.Ordinal))
            {
                return (kind, value);
            }
        }

        return null;
    }

    /// <summary>Whether a word carries nothing by itself.</summary>
    public bool IsSilent(string word) => _silent.Contains(word);

    /// <summary>Whether a word is part of a term, or carries nothing.</summary>
    public bool Knows(string word) => _silent.Contains(word) || _termWords.Contains(word) || Find(word) is not null;

    /// <summary>
    /// The known word that a misspelt one is nearest to: one letter away, two when it is long, with the same first letter; null when there
    /// is none, or when several are as near.
    /// </summary>
    public string? Correct(string word)
    {
        if (Umlauts(word) is { } folded && Knows(folded))
        {
            return folded;
        }

        if (word.Length < ShortestCorrected)
        {
            return null;
        }

        var most = word.Length >= 7 ? 2 : 1;
        var best = (Word: (string?)null, Distance: most + 1);
        foreach (var known in _wordsByLetter[word[0]])
        {
            // Of three letters one may be missing, none may be wrong: too many words are that near.
            if (word.Length == ShortestCorrected && known.Length != ShortestCorrected + 1)
            {
                continue;
            }

            var distance = Spellings.Distance(word, known, best.Distance + 1);
            // Letters are left out more often than put in.
            if (
                distance < best.Distance
                || (distance == best.Distance && distance <= most && known.Length > (best.Word?.Length ?? 0))
            )
            {
                best = (known, distance);
            }
        }

        return best.Word;
    }

    /// <summary>Lines of a resource: what stands before the colon, and the terms after it.</summary>
    internal static IEnumerable<(string Head, string[] Terms)> Lines(string resource) =>
        Text(resource)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#' || line[1] == ' ' && line[2] == ':')
            .Select(line => line.Split(": ", 2))
            .Select(line => (line[0], line[1].Split(", ")));

    private static string? Umlauts(string word)
    {
        var folded = word.Replace("ae", "a", StringComparison.Ordinal)
            .Replace("oe", "o", StringComparison.Ordinal)
            .Replace("ue", "u", StringComparison.Ordinal);
        return folded.Length < word.Length ? folded : null;
    }

    private static string Text(string resource)
    {
        using var stream =
            typeof(Vocabulary).Assembly.GetManifestResourceStream(Prefix + resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
