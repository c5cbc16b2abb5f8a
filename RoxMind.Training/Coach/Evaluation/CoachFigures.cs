using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace RoxMind.Training.Coach.Evaluation;

/// <summary>What can be counted of a coach's texts. Whether they are true is judged from the texts themselves, by who knows nothing of the coach.</summary>
internal sealed record CoachFigures
{
    /// <summary>Name and version of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Texts written.</summary>
    public required int Texts { get; init; }

    /// <summary>Share of texts that the model wrote, the sentence planner not standing in.</summary>
    public required double ByModel { get; init; }

    /// <summary>Texts of the sentence planner by the reason, with the first detail of each.</summary>
    public required ImmutableSortedDictionary<string, int> Fallbacks { get; init; }

    /// <summary>Share of the model's texts that name all priorities of their race in order.</summary>
    public required double PrioritiesInOrder { get; init; }

    /// <summary>Share of the model's texts with 110 to 180 words.</summary>
    public required double ProperLength { get; init; }

    /// <summary>Words of the model's texts on average.</summary>
    public required double MeanWords { get; init; }

    /// <summary>Share of distinct four words in a row among all of the model's texts; numbers count as one word.</summary>
    public required double Distinct { get; init; }

    /// <summary>The same of the sentence planner's texts on the same races.</summary>
    public required double PlannerDistinct { get; init; }

    /// <summary>Texts a minute on this machine.</summary>
    public required double TextsPerMinute { get; init; }

    /// <summary>The numbers by name, for a run.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, double> Metrics =>
        new Dictionary<string, double>
        {
            ["by_model"] = ByModel,
            ["priorities_in_order"] = PrioritiesInOrder,
            ["proper_length"] = ProperLength,
            ["mean_words"] = MeanWords,
            ["distinct_4"] = Distinct,
            ["planner_distinct_4"] = PlannerDistinct,
            ["texts_per_minute"] = TextsPerMinute,
        };
}
