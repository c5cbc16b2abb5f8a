using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>Everyone who started, finished or on the course.</summary>
internal static class FieldReader
{
    /// <summary>The starts of a category; null filters take everyone.</summary>
    public static IEnumerable<FieldStart> Field(
        this EventReadModel readModel,
        Division? division,
        Gender? gender,
        AgeGroup? ageGroup
    ) =>
        readModel
            .Results.Select(FieldStart.Of)
            .Concat(readModel.OnCourse.Select(FieldStart.Of))
            .Where(start =>
                (division is null || start.Entry.Division == division)
                && (gender is null || start.Entry.Gender == gender)
                && (ageGroup is null || start.Entry.AgeGroup == ageGroup)
            );
}
