using System.Collections.Immutable;

namespace RoxMind.Grains.Analysis.Courses;

/// <summary>What is known of an event's effects before its first result, learnt from other events.</summary>
/// <param name="Covariance">
/// Covariance of the effects on the 23 log times from event to event, course and field together, 23 × 23 row by row.
/// </param>
/// <param name="FieldVariance">
/// Variance from event to event of the field's level (log finish of the athletes had all run the same course). The rest of
/// <paramref name="Covariance"/> is the courses'.
/// </param>
/// <param name="FieldLoadings">Change of each log segment time for a unit of the field's level.</param>
/// <param name="Shares">Share of each segment in a usual finish; they sum to 1.</param>
/// <param name="RepeatVariance">Variance of an athlete's log finish from one race to the next on equal courses.</param>
/// <param name="RepeatGain">Usual change of an athlete's log finish from one race to the next; negative is faster.</param>
/// <param name="FieldTrust">
/// How much of what the field alone lays to the course is really the course's, as athletes tell who raced elsewhere; 0 to 1.
/// </param>
/// <param name="FieldDoubt">Variance by which that is less sure than the field alone lets it seem.</param>
/// <param name="Mishaps">What of an earlier race was a mishap; null in bundles whose forecasts were learnt with all of it.</param>
/// <param name="BeforeShare">How far the athlete's race before an earlier one draws what that one says, as a share of the difference.</param>
public sealed record CoursePrior(
    ImmutableArray<double> Covariance,
    double FieldVariance,
    ImmutableArray<double> FieldLoadings,
    ImmutableArray<double> Shares,
    double RepeatVariance,
    double RepeatGain,
    double FieldTrust = 1,
    double FieldDoubt = 0,
    MishapLimits? Mishaps = null,
    double BeforeShare = 0
);
