using Microsoft.ML.OnnxRuntime.Tensors;
using RoxMind.Inference.Decoding.Caches;

namespace RoxMind.Inference.Decoding.Drafts;

/// <summary>The tokens of a run, those of its texts one after the other, in memory that a graph reads.</summary>
/// <param name="rows">Texts of a run.</param>
/// <param name="width">Most tokens of a text with its prompt.</param>
/// <param name="pad">The token that fills what is not used.</param>
internal sealed class DraftTokens(int rows, int width, int pad)
{
    /// <summary>Tokens that a matrix product takes at a time: fewer take as long.</summary>
    public const int Block = 6;

    private readonly int[] _starts = new int[rows];

    /// <summary>Most tokens of a run.</summary>
    public int Most { get; } = (rows * (TokenDrafts.Most + 1)) + Block;

    /// <summary>The tokens.</summary>
    public PinnedBuffer Ids { get; } = new(TensorElementType.Int64, (rows * (TokenDrafts.Most + 1)) + Block);

    /// <summary>The place of each in its text.</summary>
    public PinnedBuffer Places { get; } = new(TensorElementType.Int64, (rows * (TokenDrafts.Most + 1)) + Block);

    /// <summary>Of each text, how many there are.</summary>
    public PinnedBuffer Counts { get; } = new(TensorElementType.Int64, rows);

    /// <summary>Of each text, the place of the last.</summary>
    public PinnedBuffer LastPlaces { get; } = new(TensorElementType.Int32, rows);

    /// <summary>The run's first row.</summary>
    public int First { get; private set; }

    /// <summary>Texts that were added.</summary>
    public int Texts { get; private set; }

    /// <summary>Tokens that were added.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a run.</summary>
    /// <param name="first">Its first row.</param>
    public void Begin(int first) => (First, Texts, Count) = (first, 0, 0);

    /// <summary>Adds the next row.</summary>
    /// <param name="cached">Tokens that its text has in the cache.</param>
    /// <param name="next">The token it goes on with.</param>
    /// <param name="draft">Tokens that may follow.</param>
    public void Add(int cached, int next, ReadOnlySpan<int> draft)
    {
        _starts[Texts] = Count;
        Append(next, cached);
        foreach (var token in draft)
        {
            Append(token, ++cached);
        }

        Close(Texts++, cached);
    }

    /// <summary>
    /// Gives rows without a text something harmless, and has as many tokens computed as take no longer, so that there are few numbers of
    /// tokens. The last row's text is not changed by what comes after it.
    /// </summary>
    public void Fill()
    {
        for (var row = Texts; row < rows; row++)
        {
            _starts[row] = Count;
            Append(pad, 0);
            Close(row, 0);
        }

        var last = LastPlaces.Ints[rows - 1];
        while (Count % Block > 0 && last < width - 1)
        {
            Append(pad, ++last);
        }

        Close(rows - 1, last);
    }

    /// <summary>Where a text's token is among all.</summary>
    /// <param name="text">The text, counted from the run's first.</param>
    /// <param name="place">0 is the token that the text goes on with.</param>
    public int Index(int text, int place) => _starts[text] + place;

    private void Append(int token, int place)
    {
        Ids.Longs[Count] = token;
        Places.Longs[Count++] = place;
    }

    private void Close(int row, int lastPlace)
    {
        Counts.Longs[row] = Count - _starts[row];
        LastPlaces.Ints[row] = lastPlace;
    }
}
