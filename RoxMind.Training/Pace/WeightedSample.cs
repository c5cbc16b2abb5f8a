namespace RoxMind.Training.Pace;

/// <summary>Values that do not all count the same.</summary>
internal sealed class WeightedSample
{
    private readonly (double Value, double Weight)[] _sorted;
    private readonly double _weight;

    /// <summary>Takes the values.</summary>
    public WeightedSample(IEnumerable<(double Value, double Weight)> values)
    {
        _sorted = [.. values.OrderBy(one => one.Value)];
        _weight = _sorted.Sum(one => one.Weight);
    }

    /// <summary>How many values there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>The value below which a share of the weight lies; there is at least one value.</summary>
    public double Quantile(double share)
    {
        var (sum, at) = (0.0, 0);
        while (at < _sorted.Length - 1 && sum + _sorted[at].Weight < share * _weight)
        {
            sum += _sorted[at++].Weight;
        }

        return _sorted[at].Value;
    }
}
