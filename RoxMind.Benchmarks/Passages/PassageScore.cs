using RoxMind.Grains.Retrieval.Passages;

namespace RoxMind.Benchmarks.Passages;

/// <summary>How often what is sought is among the first passages, and how far in front.</summary>
internal sealed class PassageScore(string name)
{
    private int _found;
    private double _gain;

    /// <summary>What is judged.</summary>
    public string Name => name;

    /// <summary>How many questions were asked.</summary>
    public int Count { get; private set; }

    /// <summary>Share of questions whose passage is among the first.</summary>
    public double Recall => (double)_found / Count;

    /// <summary>Mean discounted gain: 1 where it always comes first.</summary>
    public double Gain => _gain / Count;

    /// <summary>Adds a ranking; a text and its translation are one.</summary>
    public void Add(IReadOnlyList<Passage> ranking, string sought, int counted)
    {
        Count++;
        var place = ranking
            .Select(passage => passage.Code)
            .Distinct(StringComparer.Ordinal)
            .Take(counted)
            .ToList()
            .IndexOf(sought);
        if (place >= 0)
        {
            _found++;
            _gain += 1 / Math.Log2(place + 2);
        }
    }
}
