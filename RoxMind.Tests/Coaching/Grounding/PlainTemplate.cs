using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Tests.Coaching.Grounding;

/// <summary>A complete template for any analysis, without any art.</summary>
internal static class PlainTemplate
{
    private const string Filler =
        " Each part of the race is compared with athletes whose other splits look like yours, so a gap speaks of relative strengths."
        + " Keep what brought this result and give a change some weeks before you judge it."
        + " Even pacing and calm transitions keep what you gain elsewhere."
        + " The next race on a comparable course will show whether a change is more than chance."
        + " A difference smaller than the usual variation says little, so read small gaps with patience."
        + " Nothing here is about your character, it is all about where the time went on the day.";

    public static string Of(FactSheet sheet)
    {
        var result = sheet.Has("event") ? "You finished {event} in {finish}" : "You finished in {finish}";
        result += sheet.Situation.Direction switch
        {
            "faster" => ", {residual} faster than expected, in front of {percentile} of the field.",
            "slower" => ", {residual} slower than expected, in front of {percentile} of the field.",
            _ => ", where {expected} was to be expected, in front of {percentile} of the field.",
        };
        var strengths = string.Concat(
            Names(sheet, "s").Select(name => $" You did well on {{{name}}}, {{{name}.gap}} faster than expected there.")
        );
        var middle = sheet.Has("volume")
            ? "Nothing stands out, so build on running: {volume}."
            : string.Join(
                ' ',
                Names(sheet, "p")
                    .Select(name =>
                        $"Look at {{{name}}}, {{{name}.gap}} slower than expected. It may come from {{{name}.cause}}: {{{name}.hint}}."
                    )
            );
        var closing = "";
        if (sheet.Find(FactReference.Find("fade")!) is { } fade)
        {
            closing += $"{{late}} were {{fade}} {(fade.Sign > 0 ? "slower" : "faster")} than {{early}}. ";
        }

        closing += sheet.Has("caveats") ? "Read this with some care: {caveats}. " : "";
        return $"{result}{strengths}\n\n{middle}\n\n{closing}A realistic target for a comparable course is {{target}}.";
    }

    /// <summary>Sentences until the text is long enough.</summary>
    public static string LongEnough(FactSheet sheet)
    {
        var template = Of(sheet);
        foreach (var sentence in Filler.Split(". ", StringSplitOptions.TrimEntries))
        {
            if (Words(template, sheet) >= 112)
            {
                break;
            }

            template += $" {sentence.TrimEnd('.')}.";
        }

        return template;
    }

    public static int Words(string template, FactSheet sheet) =>
        Rendering.Of(template, sheet).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static IEnumerable<string> Names(FactSheet sheet, string kind) =>
        Enumerable.Range(1, 3).Select(rank => $"{kind}{rank}").Where(sheet.Has);
}
