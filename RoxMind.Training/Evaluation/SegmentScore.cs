namespace RoxMind.Training.Evaluation;

/// <summary>Mean absolute errors of a segment's expectation from the other segments, seconds.</summary>
/// <param name="Segment">Column name of the segment.</param>
/// <param name="PlainS">From the race alone.</param>
/// <param name="CalibratedS">With 100 other finishers of the event known.</param>
/// <param name="MedianS">Baseline: the standard's median.</param>
internal sealed record SegmentScore(string Segment, double PlainS, double CalibratedS, double MedianS);
