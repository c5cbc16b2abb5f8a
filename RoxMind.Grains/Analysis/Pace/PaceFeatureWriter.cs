namespace RoxMind.Grains.Analysis.Pace;

/// <summary>Appends inputs to a row.</summary>
/// <param name="row">The row.</param>
internal ref struct PaceFeatureWriter(Span<float> row)
{
    private readonly Span<float> _row = row;
    private int _count;

    /// <summary>Appends a number.</summary>
    public void Add(double value) => _row[_count++] = (float)value;

    /// <summary>Appends 1 for yes and 0 for no.</summary>
    public void Add(bool value) => _row[_count++] = value ? 1 : 0;
}
