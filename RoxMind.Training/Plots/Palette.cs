using System.Collections.Immutable;

namespace RoxMind.Training.Plots;

/// <summary>Colors of the plots: told apart also by readers who see few of them (Okabe and Ito).</summary>
internal static class Palette
{
    /// <summary>The card behind a plot.</summary>
    public const string Card = "#ffffff";

    /// <summary>Text and axes.</summary>
    public const string Ink = "#1f2933";

    /// <summary>Text that explains.</summary>
    public const string Muted = "#52606d";

    /// <summary>Grid lines.</summary>
    public const string Grid = "#e4e7eb";

    /// <summary>What a line is compared with.</summary>
    public const string Reference = "#9aa5b1";

    /// <summary>The series of a plot in order.</summary>
    public static ImmutableArray<string> Series { get; } =
    ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];
}
