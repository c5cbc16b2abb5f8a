using System.Buffers;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Silo.Search.Words;

namespace RoxMind.Silo.Search.Texts;

/// <summary>Who has which of the words that are searched for: a bit each.</summary>
internal sealed class WordMarks : IDisposable
{
    /// <summary>More words are not looked at: they fill the bits.</summary>
    public const int MostWords = 8;

    private readonly DirectoryVersion _directory;
    private readonly SearchedWord[] _words;
    private readonly Dictionary<StationStandard, byte> _standards = [];
    private (byte[] Marks, bool[] Begin)? _athletes;
    private int _ofAnyAthlete;

    /// <summary>Marks the events and standards; athletes are marked when they are asked for.</summary>
    /// <param name="directory">What there is.</param>
    /// <param name="words">The words, at most <see cref="MostWords"/>.</param>
    public WordMarks(DirectoryVersion directory, SearchedWord[] words)
    {
        (_directory, _words) = (directory, words);
        All = (byte)((1 << words.Length) - 1);
        Events = new byte[directory.Events.Length];
        for (var i = 0; i < Events.Length; i++)
        {
            Events[i] = Of(directory.Events.Span[i].Words);
        }

        Standards = Array.ConvertAll(directory.Book.Standards, Of);
        for (var i = 0; i < words.Length; i++)
        {
            Numbers |= (byte)(directory.Book.HasNumber(words[i].Typed) ? 1 << i : 0);
        }
    }

    /// <summary>What has all words.</summary>
    public byte All { get; }

    /// <summary>Of each event, by its number.</summary>
    public byte[] Events { get; }

    /// <summary>Of each standard of the book.</summary>
    public byte[] Standards { get; }

    /// <summary>Of each athlete of the book, and whether their words begin with the first word; the arrays may be longer.</summary>
    public (byte[] Marks, bool[] Begin) Athletes => _athletes ??= MarkAthletes();

    /// <summary>
    /// The words that a race can have without its event having them: those that some athlete has, and those that are some start number.
    /// </summary>
    public byte BesidesEvents
    {
        get
        {
            _ = Athletes;
            return (byte)(_ofAnyAthlete | Numbers);
        }
    }

    /// <summary>The words that are some start number of the book.</summary>
    public byte Numbers { get; }

    /// <summary>Of some words.</summary>
    public byte Of(string words)
    {
        var marks = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            marks |= _words[i].IsIn(words) ? 1 << i : 0;
        }

        return (byte)marks;
    }

    /// <summary>Of a standard.</summary>
    public byte Of(StationStandard standard)
    {
        if (!_standards.TryGetValue(standard, out var marks))
        {
            marks = Of(
                standard.Gender switch
                {
                    Gender.Female => $" {standard.Division} women female".ToLowerInvariant(),
                    Gender.Male => $" {standard.Division} men male".ToLowerInvariant(),
                    _ => $" {standard.Division} mixed".ToLowerInvariant(),
                }
            );
            _standards.Add(standard, marks);
        }

        return marks;
    }

    /// <summary>Of a start number: it is the whole word or not.</summary>
    public byte OfNumber(string? number)
    {
        var marks = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            marks |= string.Equals(_words[i].Typed, number, StringComparison.Ordinal) ? 1 << i : 0;
        }

        return (byte)marks;
    }

    /// <summary>Whether some words begin with the first word.</summary>
    public bool Begin(string words) => _words[0].Begins(words);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_athletes is var (marks, begin))
        {
            ArrayPool<byte>.Shared.Return(marks);
            ArrayPool<bool>.Shared.Return(begin);
            _athletes = null;
        }
    }

    private (byte[] Marks, bool[] Begin) MarkAthletes()
    {
        // Made anew, arrays of this size with every letter that is typed would have all memory cleaned up again and again.
        var count = _directory.Book.Athletes.Length;
        var (marks, begin) = (ArrayPool<byte>.Shared.Rent(count), ArrayPool<bool>.Shared.Rent(count));
        marks.AsSpan(0, count).Clear();
        begin.AsSpan(0, count).Clear();
        for (var i = 0; i < _words.Length; i++)
        {
            var isAny = _directory.Book.Mark(_words[i], (byte)(1 << i), marks, i == 0 ? begin : null);
            _ofAnyAthlete |= isAny ? 1 << i : 0;
        }

        return (marks, begin);
    }
}
