using RoxMind.Grains.Coaching.Knowledge;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>One thing a coach would say about a kind of segment.</summary>
/// <param name="Code">Stable code, for example `SPU-T2`.</param>
/// <param name="Cause">A possible cause, as a phrase that follows "this may come from".</param>
/// <param name="Hint">What to train, as an instruction without a capital letter and a full stop.</param>
/// <param name="Evidence">What it rests on.</param>
internal sealed record TrainingHint(string Code, string Cause, string Hint, Evidence Evidence);
