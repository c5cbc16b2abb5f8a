using RoxMind.Grains.Analysis.Races;
using SkiaSharp;

namespace RoxMind.GraphQL.Pages;

/// <summary>Draws a race for whoever shows its address: name, time, and three bars.</summary>
internal static class RacePicture
{
    /// <summary>Its width, pixels, as those who show previews ask for.</summary>
    public const int Width = 1200;

    /// <summary>Its height, pixels.</summary>
    public const int Height = 630;

    private const float Edge = 72;
    private const float BarLeft = 290;
    private const float BarHeight = 30;
    private const float TimeRoom = 170;

    private static readonly SKColor s_paper = SKColor.Parse("#f6f5f1");
    private static readonly SKColor s_ink = SKColor.Parse("#16150f");
    private static readonly SKColor s_soft = SKColor.Parse("#5f5b50");
    private static readonly SKColor s_mark = SKColor.Parse("#ffd60a");
    private static readonly SKColor s_rail = SKColor.Parse("#e7e3d7");

    /// <summary>Draws a card.</summary>
    /// <param name="card">What it tells.</param>
    /// <returns>A PNG.</returns>
    public static byte[] Draw(RaceCard card)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        var canvas = surface.Canvas;
        canvas.Clear(s_paper);
        Fill(canvas, s_mark, 0, 0, Width, 14);
        Write(canvas, "RoxMind", 30, s_ink, Edge, 86);
        Write(canvas, card.Name, 62, s_ink, Edge, 172);
        Write(canvas, card.Place, 30, s_soft, Edge, 222);
        Write(canvas, card.Ending, 128, s_ink, Edge, 362);
        (string Name, int? Seconds)[] groups =
        [
            ("Running", card.RunS),
            ("Stations", card.StationS),
            ("Roxzone", card.RoxzoneS),
        ];
        var most = groups.Max(group => group.Seconds) ?? 0;
        for (var i = 0; i < groups.Length; i++)
        {
            DrawBar(canvas, groups[i].Name, groups[i].Seconds, most, 430 + (i * 62));
        }

        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    private static void DrawBar(SKCanvas canvas, string name, int? seconds, int most, float top)
    {
        var room = Width - Edge - BarLeft - TimeRoom;
        Write(canvas, name, 32, s_soft, Edge, top + BarHeight - 4);
        Fill(canvas, s_rail, BarLeft, top, room, BarHeight);
        if (seconds is { } known && most > 0)
        {
            Fill(canvas, s_mark, BarLeft, top, room * known / most, BarHeight);
        }

        using var font = CardFont.Of(32);
        using var paint = new SKPaint { Color = s_ink, IsAntialias = true };
        var time = seconds is { } some ? RaceTime.Format(some) : "\u2013";
        canvas.DrawText(time, Width - Edge, top + BarHeight - 4, SKTextAlign.Right, font, paint);
    }

    private static void Write(SKCanvas canvas, string text, float size, SKColor color, float left, float baseline)
    {
        using var font = CardFont.Of(size);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawText(CardFont.Fit(font, text, Width - (2 * Edge)), left, baseline, SKTextAlign.Left, font, paint);
    }

    private static void Fill(SKCanvas canvas, SKColor color, float left, float top, float width, float height)
    {
        using var paint = new SKPaint { Color = color };
        canvas.DrawRect(left, top, width, height, paint);
    }
}
