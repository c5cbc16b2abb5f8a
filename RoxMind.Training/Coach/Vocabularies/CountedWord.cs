namespace RoxMind.Training.Coach.Vocabularies;

/// <summary>A word in pieces.</summary>
/// <param name="pieces">Numbers of its pieces, in order.</param>
/// <param name="count">How often the word was read.</param>
internal sealed class CountedWord(List<int> pieces, long count)
{
    /// <summary>How often the word was read.</summary>
    public long Count => count;

    /// <summary>Its neighbouring pieces, from the left.</summary>
    public IEnumerable<(int Left, int Right)> Pairs()
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            yield return (pieces[i - 1], pieces[i]);
        }
    }

    /// <summary>Puts one piece in the place of every such pair, from the left.</summary>
    public void Join((int Left, int Right) pair, int joined)
    {
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (pieces[i] == pair.Left && pieces[i + 1] == pair.Right)
            {
                pieces[i] = joined;
                pieces.RemoveAt(i + 1);
            }
        }
    }
}
