namespace RoxMind.Training.Plots;

/// <summary>Maps values to pixels along an axis.</summary>
internal sealed class LinearScale
{
    private readonly double _from;
    private readonly double _to;

    private LinearScale((double Least, double Most) values, double step, double from, double to) =>
        (_from, _to, Least, Most, Step) = (from, to, values.Least, values.Most, step);

    /// <summary>An axis that holds all values and whose ends are round numbers.</summary>
    /// <param name="least">Least value.</param>
    /// <param name="most">Greatest value.</param>
    /// <param name="from">Pixel of the least.</param>
    /// <param name="to">Pixel of the greatest.</param>
    /// <param name="ticks">About how many ticks.</param>
    public LinearScale(double least, double most, double from, double to, int ticks = 6)
    {
        (_from, _to) = (from, to);
        Step = RoundStep(Math.Max(most - least, 1e-9) / ticks);
        Least = Math.Floor((least / Step) + 1e-9) * Step;
        Most = Math.Max(Math.Ceiling((most / Step) - 1e-9) * Step, Least + Step);
    }

    /// <summary>An axis of whole numbers that ends where its values do.</summary>
    /// <param name="least">Least value.</param>
    /// <param name="most">Greatest value.</param>
    /// <param name="from">Pixel of the least.</param>
    /// <param name="to">Pixel of the greatest.</param>
    public static LinearScale Exact(double least, double most, double from, double to) =>
        new((least, most), 1, from, to);

    /// <summary>Value at the axis' beginning.</summary>
    public double Least { get; }

    /// <summary>Value at the axis' end.</summary>
    public double Most { get; }

    /// <summary>Distance of two ticks.</summary>
    public double Step { get; }

    /// <summary>The ticks.</summary>
    public IEnumerable<double> Ticks =>
        Enumerable.Range(0, (int)Math.Round((Most - Least) / Step) + 1).Select(i => Math.Round(Least + (i * Step), 10));

    /// <summary>Where a value lies; values beyond the axis lie at its ends.</summary>
    public double At(double value) =>
        _from + ((Math.Clamp(value, Least, Most) - Least) / (Most - Least) * (_to - _from));

    /// <summary>1, 2 or 5 times a power of ten, not below the rough step.</summary>
    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var lead = rough / power;
        return power
            * (
                lead <= 1 ? 1
                : lead <= 2 ? 2
                : lead <= 5 ? 5
                : 10
            );
    }
}
