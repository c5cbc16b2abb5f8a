using RoxMind.Grains.Analysis.Races;

namespace RoxMind.GraphQL.Schema.Events;

/// <summary>How one segment of an event differs from the usual.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="EventPct">Percent by which it is slower than usual, course and field together; negative is faster.</param>
/// <param name="CoursePct">Percent by which the course alone makes it slower.</param>
/// <param name="UncertaintyPct">Standard deviation of `coursePct`.</param>
internal sealed record SegmentCourse(Segment Segment, double EventPct, double CoursePct, double UncertaintyPct);
