using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Coaching.Knowledge;

/// <summary>One thing a coach would say about a kind of segment: a possible cause of lost time and what to train for it.</summary>
/// <param name="Id">Stable id, for example <c>SPU-T2</c>; a priority of an analysis names it.</param>
/// <param name="Family">The kind of segment: <c>RUN</c>, <c>ROX</c>, <c>STA</c> for all stations, or one of the eight stations such as <c>SPU</c>.</param>
/// <param name="Cause">A possible cause as a phrase that follows "this may come from".</param>
/// <param name="Hint">What to train, as an instruction without a capital letter and a full stop.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Note">When it applies and how sure it is; for reviewers and for prompts, never quoted to athletes.</param>
/// <param name="Only">The segments that it fits; null when it fits all of the family.</param>
/// <param name="Whole">Whether it fits the family as a whole: all runs, all stations or all transitions.</param>
public sealed record KnowledgeEntry(
    string Id,
    string Family,
    string Cause,
    string Hint,
    Evidence Evidence,
    string Note,
    ImmutableArray<Segment>? Only = null,
    bool Whole = false
)
{
    /// <summary>Whether it is about a part of a race.</summary>
    public bool Fits(RacePart part) =>
        part.HintFamily == Family
        && (part.Segment is { } segment ? Only is not { } some || some.Contains(segment) : Whole);
}
