namespace RoxMind.Grains.Analysis.Courses;

/// <summary>
/// What an athlete who raced elsewhere before says about the course: the change of level less what it would be on equal
/// courses. The field has no part in it.
/// </summary>
/// <param name="ChangeLog">Log finish here less log finish there, less the earlier course's effect and the usual gain.</param>
/// <param name="EarlierVariance">How unsure the earlier course's effect is: its variance.</param>
[GenerateSerializer]
[Immutable]
[Alias("course-repeat")]
public readonly record struct CourseRepeat(
    [property: Id(0)] double ChangeLog,
    [property: Id(1)] double EarlierVariance
);
