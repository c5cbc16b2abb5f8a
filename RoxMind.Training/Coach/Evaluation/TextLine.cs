using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Coaching.Contracts;

namespace RoxMind.Training.Coach.Evaluation;

/// <summary>
/// A text with all that it is about, as one line of JSON: who judges a coach needs nothing else. Names of athletes are left out.
/// </summary>
/// <param name="Text">The text as the athlete reads it.</param>
/// <param name="Model">What wrote it.</param>
/// <param name="Fallback">Why the sentence planner wrote it; null when a language model did.</param>
/// <param name="Race">The race.</param>
/// <param name="Analysis">What the service says about the race.</param>
internal sealed record TextLine(
    string Text,
    string Model,
    string? Fallback,
    TextLine.RacePart Race,
    RaceAnalysis Analysis
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A text about a race, as a line without its end.</summary>
    public static string Of(RaceResult race, RaceAnalysis analysis, Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(feedback);
        return JsonSerializer.Serialize(
            new TextLine(
                feedback.Text,
                feedback.Model,
                feedback.Fallback?.ToString(),
                new RacePart(
                    race.EventName,
                    race.Division,
                    race.Gender,
                    race.TotalS,
                    [.. race.Splits.Raw.ToArray().Select(time => (int)time)]
                ),
                analysis
            ),
            Json
        );
    }

    /// <summary>What was raced.</summary>
    /// <param name="EventName">The event's published name.</param>
    /// <param name="Division">The division.</param>
    /// <param name="Gender">The gender category.</param>
    /// <param name="TotalS">Official finish time, seconds.</param>
    /// <param name="Splits">The 23 splits in seconds, in course order; 0 is missing.</param>
    internal sealed record RacePart(
        string EventName,
        Division Division,
        Gender Gender,
        int TotalS,
        IReadOnlyList<int> Splits
    );
}
