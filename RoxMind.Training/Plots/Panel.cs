using System.Globalization;

namespace RoxMind.Training.Plots;

/// <summary>A plot area with two axes on a drawing that may hold several.</summary>
internal sealed class Panel
{
    private const double LegendLine = 16;

    private readonly Svg _svg;
    private readonly double _left;
    private readonly double _top;
    private readonly double _right;
    private readonly double _bottom;

    /// <summary>Draws the axes, their grid and the titles.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="area">Left, top, right and bottom edge of the plot area, pixels.</param>
    /// <param name="title">Title.</param>
    /// <param name="x">Least and greatest value and label, with its unit, of the horizontal axis.</param>
    /// <param name="y">The same of the vertical axis.</param>
    /// <param name="xNames">Names in place of numbers, by value.</param>
    public Panel(
        Svg svg,
        (double Left, double Top, double Right, double Bottom) area,
        string title,
        (double Least, double Most, string Label) x,
        (double Least, double Most, string Label) y,
        IReadOnlyDictionary<double, string>? xNames = null
    )
    {
        _svg = svg;
        (_left, _top, _right, _bottom) = area;
        X = xNames is null
            ? new LinearScale(x.Least, x.Most, _left, _right, Math.Clamp((int)((_right - _left) / 80), 3, 10))
            : LinearScale.Exact(x.Least, x.Most, _left, _right);
        Y = new LinearScale(y.Least, y.Most, _bottom, _top, Math.Clamp((int)((_bottom - _top) / 45), 3, 8));
        svg.Text(_left, _top - 14, title, 14, bold: true);
        foreach (var tick in Y.Ticks)
        {
            svg.Line(_left, Y.At(tick), _right, Y.At(tick), Palette.Grid);
            svg.Text(_left - 8, Y.At(tick) + 4, Number(tick, Y.Step), 11, "end", Palette.Muted);
        }

        svg.Line(_left, _bottom, _right, _bottom, Palette.Ink);
        Name(xNames);
        var under = xNames is null ? _bottom + 38 : _bottom + 92;
        svg.Text((_left + _right) / 2, under, x.Label, 12, "middle");
        svg.Text(_left - 48, (_top + _bottom) / 2, y.Label, 12, "middle", turn: -90);
    }

    /// <summary>The horizontal axis.</summary>
    public LinearScale X { get; }

    /// <summary>The vertical axis.</summary>
    public LinearScale Y { get; }

    /// <summary>Draws a line with its points.</summary>
    public void Draw(Series series)
    {
        var points = series.Points.Select(point => (X.At(point.X), Y.At(point.Y))).ToArray();
        _svg.Path(points, series.Color, series.Dashed ? 1.5 : 2, series.Dashed ? "5 4" : null);
        foreach (var (x, y) in series.Dashed ? [] : points)
        {
            _svg.Dot(x, y, 2.5, series.Color);
        }
    }

    /// <summary>Marks a value of the vertical axis over the whole width.</summary>
    public void MarkY(double value) =>
        _svg.Line(_left, Y.At(value), _right, Y.At(value), Palette.Reference, 1.5, "3 3");

    /// <summary>Marks a value of the horizontal axis over the whole height.</summary>
    public void MarkX(double value, string text, bool textLeft = false)
    {
        _svg.Line(X.At(value), _top, X.At(value), _bottom, Palette.Ink, 1.5, "3 3");
        _svg.Text(X.At(value) + (textLeft ? -6 : 6), _top + 12, text, 11, textLeft ? "end" : "start", Palette.Ink);
    }

    /// <summary>Draws a bar from the horizontal axis.</summary>
    public void Bar(double from, double to, double height, string color) =>
        _svg.Rectangle(X.At(from), Y.At(height), X.At(to) - X.At(from) - 0.5, _bottom - Y.At(height), color, 0.85);

    /// <summary>Explains the colors, in a corner of the plot area.</summary>
    /// <param name="entries">Names with their colors.</param>
    /// <param name="atBottom">Whether in the lower right corner, not in the upper.</param>
    public void Legend(IReadOnlyCollection<(string Name, string Color, bool Dashed)> entries, bool atBottom = false)
    {
        var y = atBottom ? _bottom - 10 - (LegendLine * (entries.Count - 1)) : _top + 10;
        foreach (var (name, color, dashed) in entries)
        {
            _svg.Line(_right - 30, y, _right - 8, y, color, dashed ? 1.5 : 3, dashed ? "5 4" : null);
            _svg.Text(_right - 36, y + 4, name, 11, "end");
            y += LegendLine;
        }
    }

    /// <summary>A number with as many decimals as the step of its axis has.</summary>
    private static string Number(double value, double step)
    {
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        return value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    private void Name(IReadOnlyDictionary<double, string>? names)
    {
        if (names is null)
        {
            foreach (var tick in X.Ticks)
            {
                _svg.Line(X.At(tick), _bottom, X.At(tick), _bottom + 4, Palette.Ink);
                _svg.Text(X.At(tick), _bottom + 18, Number(tick, X.Step), 11, "middle", Palette.Muted);
            }

            return;
        }

        foreach (var (value, name) in names.OrderBy(pair => pair.Key))
        {
            _svg.Line(X.At(value), _bottom, X.At(value), _bottom + 4, Palette.Ink);
            _svg.Text(X.At(value) + 4, _bottom + 14, name, 10, "end", Palette.Muted, turn: -45);
        }
    }
}
