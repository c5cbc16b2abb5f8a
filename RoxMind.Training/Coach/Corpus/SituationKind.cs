using RoxMind.Grains.Coaching.Facts;

namespace RoxMind.Training.Coach.Corpus;

/// <summary>Names situations, so that rare ones can be made frequent.</summary>
internal static class SituationKind
{
    /// <summary>The situation in short, for example <c>3 priorities, 2 strengths, slower, fade more, doubts</c>.</summary>
    public static string Of(FactSheet sheet)
    {
        var situation = sheet.Situation;
        var priorities =
            situation.Priorities[0] == "unknown" ? "?" : $"{situation.Priorities.Count(one => one != "none")}";
        List<string> parts =
        [
            $"{priorities} priorities",
            $"{situation.Strengths.Length} strengths",
            situation.Direction,
        ];
        if (situation.Fade != "none")
        {
            parts.Add($"fade {situation.Fade}");
        }

        if (situation.Caveats != "none")
        {
            parts.Add("doubts");
        }

        if (!situation.Event)
        {
            parts.Add("no event");
        }

        return string.Join(", ", parts);
    }
}
