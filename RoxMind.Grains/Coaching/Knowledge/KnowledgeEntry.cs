namespace RoxMind.Grains.Coaching.Knowledge;

/// <summary>One thing a coach would say about a kind of segment: a possible cause of lost time and what to train for it.</summary>
/// <param name="Id">Stable id, for example <c>SPU-T2</c>; a priority of an analysis names it.</param>
/// <param name="Family">The kind of segment: <c>RUN</c>, <c>ROX</c>, or one of the eight stations such as <c>SPU</c>.</param>
/// <param name="Cause">A possible cause as a phrase that follows "this may come from".</param>
/// <param name="Hint">What to train, as an instruction without a capital letter and a full stop.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Note">When it applies and how sure it is; for reviewers and for prompts, never quoted to athletes.</param>
public sealed record KnowledgeEntry(
    string Id,
    string Family,
    string Cause,
    string Hint,
    Evidence Evidence,
    string Note
);
