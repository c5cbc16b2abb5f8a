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
    public static string Of(AthleteRace race)
    {
        var result = race.Result;
        var name = result.Entrant.Name ?? "A race";
        var ending = result.Status == RaceStatus.Finished ? RaceTime.Format(result.TotalS) : Words(result.Status);
        return new StringBuilder()
            .Append(Meta("og:type", "article"))
            .Append(Meta("og:site_name", "RoxMind"))
            .Append(Meta("og:title", $"{name}, {ending}"))
            .Append(Meta("og:description", string.Join(' ', Sentences(result, race.Analysis))))
            .Append("<meta name=\"twitter:card\" content=\"summary\" />")
            .ToString();
    }

    private static IEnumerable<string> Sentences(RaceResult result, RaceAnalysis? analysis)
    {
        yield return $"{result.EventName}: {string.Join(", ", Category(result))}.";
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

    private static IEnumerable<string> Category(RaceResult result)
    {
        yield return result.Category ?? Words(result.Division);
        if (result.Gender != Gender.Unknown)
        {
            yield return result.Gender switch
            {
                Gender.Female => "women",
                Gender.Male => "men",
                _ => Words(result.Gender),
            };
        }

        if (result.AgeGroup != AgeGroup.Unknown)
        {
            yield return result.AgeGroup.ToString();
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
