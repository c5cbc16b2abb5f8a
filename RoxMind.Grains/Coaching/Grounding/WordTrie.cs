namespace RoxMind.Grains.Coaching.Grounding;

/// <summary>Words letter by letter: reading costs one step a letter and nothing else.</summary>
internal sealed class WordTrie
{
    /// <summary>Where every word begins.</summary>
    public const int Root = 0;

    /// <summary>No word of the trie begins so.</summary>
    public const int Nowhere = -1;

    private const int Letters = 26;

    private readonly List<int> _next = [.. Enumerable.Repeat(Nowhere, Letters)];
    private readonly List<WordMarks> _marks = [WordMarks.None];

    /// <summary>Adds a word of the letters a to z.</summary>
    public void Add(string word, WordMarks marks)
    {
        var node = Root;
        foreach (var letter in word)
        {
            var edge = (node * Letters) + (letter - 'a');
            if (_next[edge] == Nowhere)
            {
                _next[edge] = _marks.Count;
                _marks.Add(WordMarks.None);
                _next.AddRange(Enumerable.Repeat(Nowhere, Letters));
            }

            node = _next[edge];
        }

        _marks[node] |= marks;
    }

    /// <summary>The node after one more letter, in either case.</summary>
    public int Next(int node, char letter) =>
        node == Nowhere ? Nowhere : _next[(node * Letters) + ((letter | 0x20) - 'a')];

    /// <summary>What the word that ends at a node means.</summary>
    public WordMarks At(int node) => node == Nowhere ? WordMarks.None : _marks[node];
}
