using System.Globalization;
using System.Security;
using System.Text;

namespace RoxMind.Training.Plots;

/// <summary>
/// Writes a drawing as SVG. It lies on a white card, so that it reads the same on light and dark pages, and the same calls give
/// the same bytes.
/// </summary>
internal sealed class Svg
{
    private const string Font = "font-family=\"system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif\"";

    private readonly StringBuilder _text = new();

    /// <summary>Begins a drawing.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="title">What it shows, for those who can't see it.</param>
    public Svg(int width, int height, string title)
    {
        (Width, Height) = (width, height);
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" {Font}>\n"
        );
        _text.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n");
        Rectangle(0.5, 0.5, width - 1, height - 1, Palette.Card, stroke: Palette.Grid, radius: 8);
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string color, double width = 1, string? dash = null) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{color}\" stroke-width=\"{width:0.##}\"{Dash(dash)}/>\n"
        );

    /// <summary>A line through several points.</summary>
    public void Path(IEnumerable<(double X, double Y)> points, string color, double width = 2, string? dash = null)
    {
        var list = string.Join(
            ' ',
            points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}"))
        );
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<polyline points=\"{list}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width:0.##}\" stroke-linejoin=\"round\"{Dash(dash)}/>\n"
        );
    }

    /// <summary>A filled rectangle.</summary>
    public void Rectangle(
        double x,
        double y,
        double width,
        double height,
        string fill,
        double opacity = 1,
        string? stroke = null,
        double radius = 0
    )
    {
        var border = stroke is null ? string.Empty : $" stroke=\"{stroke}\"";
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.##}\" height=\"{height:0.##}\" rx=\"{radius:0.#}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\"{border}/>\n"
        );
    }

    /// <summary>A dot.</summary>
    public void Dot(double x, double y, double radius, string fill, string? stroke = null)
    {
        var border = stroke is null ? string.Empty : $" stroke=\"{stroke}\" stroke-width=\"1.5\"";
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"{fill}\"{border}/>\n"
        );
    }

    /// <summary>A line of text.</summary>
    /// <param name="x">Where it stands.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="size">Size in pixels.</param>
    /// <param name="anchor">Whether x is its <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="color">Its color.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="turn">Degrees by which it is turned about its point.</param>
    public void Text(
        double x,
        double y,
        string text,
        int size = 12,
        string anchor = "start",
        string color = Palette.Ink,
        bool bold = false,
        int turn = 0
    )
    {
        var weight = bold ? " font-weight=\"600\"" : string.Empty;
        var turned =
            turn == 0
                ? string.Empty
                : string.Create(CultureInfo.InvariantCulture, $" transform=\"rotate({turn} {x:0.#} {y:0.#})\"");
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{color}\"{weight}{turned}>{Escape(text)}</text>\n"
        );
    }

    /// <summary>The whole drawing.</summary>
    public override string ToString() => $"{_text}</svg>\n";

    private static string Dash(string? dash) => dash is null ? string.Empty : $" stroke-dasharray=\"{dash}\"";

    private static string Escape(string text) => SecurityElement.Escape(text);
}
