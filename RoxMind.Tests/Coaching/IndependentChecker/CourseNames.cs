using System.Text.RegularExpressions;

namespace RoxMind.Tests.Coaching.IndependentChecker;

/// <summary>The parts of a race as the JSON and as a text name them; written down here once more, on purpose.</summary>
internal static partial class CourseNames
{
    private static readonly (string Key, string Text, string Family)[] Stations =
    [
        ("SkiErg", "skierg", "SKI"),
        ("SledPush", "sled push", "SPU"),
        ("SledPull", "sled pull", "SPL"),
        ("BurpeeBroadJump", "burpee broad jumps", "BBJ"),
        ("Row", "row", "ROW"),
        ("FarmersCarry", "farmers carry", "FAR"),
        ("SandbagLunges", "sandbag lunges", "LUN"),
        ("WallBalls", "wall balls", "WAB"),
    ];

    /// <summary>The keys in course order.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
    [
        .. Enumerable
            .Range(1, 8)
            .SelectMany(number =>
                new[] { $"Run{number}", Stations[number - 1].Key, number < 8 ? $"Roxzone{number}" : string.Empty }
            )
            .Where(key => key.Length > 0),
    ];

    /// <summary>The knowledge base's family of a segment.</summary>
    public static string Family(string key) =>
        key.StartsWith("Run", StringComparison.Ordinal) ? "RUN"
        : key.StartsWith("Roxzone", StringComparison.Ordinal) ? "ROX"
        : key == "Station" ? "STA"
        : Array.Find(Stations, station => station.Key == key).Family;

    /// <summary>Where a text names segments, in its order.</summary>
    public static IReadOnlyList<(string Key, int At, int End)> Find(string text) =>
        [.. Name().Matches(text).Select(match => (KeyOf(match.Value), match.Index, match.Index + match.Length))];

    private static string KeyOf(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower.EndsWith(" as a whole", StringComparison.Ordinal)
                ? lower[..^" as a whole".Length] switch
                {
                    "running" => "Run",
                    "the stations" => "Station",
                    _ => "Roxzone",
                }
            : lower.StartsWith("run ", StringComparison.Ordinal) ? $"Run{lower[4..]}"
            : lower.StartsWith("roxzone ", StringComparison.Ordinal) ? $"Roxzone{lower[8..]}"
            : Array.Find(Stations, station => station.Text == lower).Key;
    }

    [GeneratedRegex(
        @"\b(?:(?:running|the stations|the transitions) as a whole|skierg|sled push|sled pull|burpee broad jumps|row|farmers carry|sandbag lunges|wall balls|run [1-8](?!:\d)|roxzone [1-7])\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();
}
