using System.Net;
using System.Text;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Pages;

/// <summary>
/// What a race's address shows where it is shared, as Open Graph has it: name and time, where and in which category, the three groups,
/// and how the finish compares with what was typical.
/// </summary>
internal static class RacePreview
{
    /// <summary>The elements for the page's head.</summary>
    /// <param name="race">The race.</param>
    /// <param name="picture">Where its picture is.</param>
    public static string Of(AthleteRace race, Uri picture)
    {
        var result = race.Result;
        var name = result.Entrant.Name ?? "A race";
        var ending = result.Status == RaceStatus.Finished ? RaceTime.Format(result.TotalS) : Words(result.Status);
        return new StringBuilder()
            .Append(Meta("og:type", "article"))
            .Append(Meta("og:site_name", "RoxMind"))
            .Append(Meta("og:title", $"{name}, {ending}"))
            .Append(Meta("og:description", string.Join(' ', Sentences(result, race.Analysis))))
            .Append(Meta("og:image", picture.AbsoluteUri))
            .Append(Meta("og:image:type", "image/png"))
            .Append(Meta("og:image:width", $"{RacePicture.Width}"))
            .Append(Meta("og:image:height", $"{RacePicture.Height}"))
            .Append(Meta("og:image:alt", $"{name}, {ending}: bars for running, stations and roxzone"))
            .Append("<meta name=\"twitter:card\" content=\"summary_large_image\" />")
            .ToString();
    }

    private static IEnumerable<string> Sentences(RaceResult result, RaceAnalysis? analysis)
    {
        yield return $"{result.EventName}: {string.Join(", ", RaceCard.Category(result))}.";
        string[] groups =
        [
            .. Part("running", KindTotals.Of(result, SegmentKind.Run)),
            .. Part("stations", KindTotals.Of(result, SegmentKind.Station)),
            .. Part("roxzone", KindTotals.Of(result, SegmentKind.Roxzone)),
        ];
        if (groups.Length > 0)
        {
            yield return $"{Capital(string.Join(", ", groups))}.";
        }

        if (analysis?.Expectation.ResidualS is { } residualS)
        {
            yield return residualS == 0
                ? "Exactly as typical."
                : $"{RaceTime.Format(Math.Abs(residualS))} {(residualS > 0 ? "slower" : "faster")} than typical.";
        }
    }

    private static IEnumerable<string> Part(string name, int? seconds) =>
        seconds is { } known ? [$"{name} {RaceTime.Format(known)}"] : [];

    /// <summary><c>DidNotFinish</c> is "did not finish".</summary>
    private static string Words<T>(T value)
        where T : struct, Enum => ConstantCase.Lower(value).Replace('_', ' ');

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Meta(string property, string content) =>
        $"<meta property=\"{property}\" content=\"{WebUtility.HtmlEncode(content)}\" />";
}
