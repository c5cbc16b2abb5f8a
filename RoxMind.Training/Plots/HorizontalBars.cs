using System.Globalization;

namespace RoxMind.Training.Plots;

/// <summary>Named bars, longest first.</summary>
internal static class HorizontalBars
{
    private const double Row = 19;

    /// <summary>Height that a number of bars needs below its title, pixels.</summary>
    public static double Height(int bars) => bars * Row;

    /// <summary>Draws bars in per cent.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="area">Left edge of the names, top edge and right edge of the longest bar, pixels.</param>
    /// <param name="names">Width left to the names, pixels.</param>
    /// <param name="title">Title.</param>
    /// <param name="bars">Name and share, 0 to 1.</param>
    /// <param name="color">Color.</param>
    public static void Draw(
        Svg svg,
        (double Left, double Top, double Right) area,
        double names,
        string title,
        IReadOnlyList<(string Name, double Share)> bars,
        string color
    )
    {
        svg.Text(area.Left, area.Top - 14, title, 13, bold: true);
        var (from, most) = (area.Left + names, Math.Max(bars.Max(bar => bar.Share), 1e-9));
        for (var i = 0; i < bars.Count; i++)
        {
            var (y, width) = (area.Top + (i * Row), bars[i].Share / most * (area.Right - from - 44));
            svg.Text(from - 6, y + 12, bars[i].Name, 11, "end");
            svg.Rectangle(from, y + 2, Math.Max(width, 0.5), Row - 5, color, 0.85, radius: 2);
            svg.Text(
                from + width + 5,
                y + 12,
                bars[i].Share.ToString("P1", CultureInfo.InvariantCulture),
                10,
                color: Palette.Muted
            );
        }
    }
}
