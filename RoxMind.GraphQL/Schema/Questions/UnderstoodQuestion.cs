using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Schema.Questions;

/// <summary>A question as it was understood. Empty lists and nulls take everything.</summary>
internal sealed class UnderstoodQuestion(
    RaceQuestion question,
    string? json = null,
    string? text = null,
    string? filledBy = null
)
{
    /// <summary>A question that was read from words or given by its meaning.</summary>
    /// <param name="reading">As it was read.</param>
    public static UnderstoodQuestion Of(QuestionReading reading) =>
        new(reading.Question, reading.Meaning, reading.Text, reading.FilledBy);

    /// <summary>The question in plain words, put together from the rest: to be shown to whoever asked.</summary>
    public string Text => text ?? QuestionText.Of(question);

    /// <summary>
    /// The whole meaning as canonical JSON: keys sorted, absent keys left out. It can be edited and sent back as `meaning` of `ask`. Null where
    /// athletes were described by their strengths.
    /// </summary>
    public string? Json => json;

    /// <summary>
    /// The chat model that filled in what the grammar left open, to be told to whoever asked; null where none did. What the grammar read stands, and
    /// the model adds no number or name that the question does not say.
    /// </summary>
    public string? FilledBy => filledBy;

    /// <summary>What the answers are ordered by.</summary>
    public QuestionGoal Goal => question.Goal;

    /// <summary>Gender categories.</summary>
    public ImmutableArray<Gender> Genders => question.Genders;

    /// <summary>Divisions.</summary>
    public ImmutableArray<Division> Divisions => question.Divisions;

    /// <summary>Youngest age, years.</summary>
    public int? FromAge => question.FromAge;

    /// <summary>Oldest age, years.</summary>
    public int? ToAge => question.ToAge;

    /// <summary>Finish of at least so many seconds.</summary>
    public int? MinTotalS => question.MinTotalS;

    /// <summary>Finish of at most so many seconds.</summary>
    public int? MaxTotalS => question.MaxTotalS;

    /// <summary>Segments in which a race is strong, relative to the athlete's own level.</summary>
    public ImmutableArray<Segment> Strong => question.Strong;

    /// <summary>Segments in which a race is weak, relative to the athlete's own level.</summary>
    public ImmutableArray<Segment> Weak => question.Weak;

    /// <summary>Ranked by this segment's time instead of the finish.</summary>
    public Segment? RankBy => question.RankBy;

    /// <summary>Ids of the events named.</summary>
    public IEnumerable<OpaqueId> EventIds => question.EventIds.Select(OpaqueId.Event);

    /// <summary>Season number of the event.</summary>
    public int? Season => question.Season;

    /// <summary>Calendar year of the event.</summary>
    public int? Year => question.Year;

    /// <summary>Three-letter country code.</summary>
    public string? Nationality => question.Nationality;

    /// <summary>Words of the athlete's name.</summary>
    public ImmutableArray<string> Names => question.Names;

    /// <summary>Words of the question that nothing was made of.</summary>
    public ImmutableArray<string> Ignored => question.Ignored;
}
