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
    )
    {
        return readModel
            .Results.Where(one => Takes(one.Result.Division, one.Result.Gender, one.Result.AgeGroup))
            .Select(FieldStart.Of)
            .Concat(
                readModel
                    .OnCourse.Where(one => Takes(one.Entry.Division, one.Entry.Gender, one.Entry.AgeGroup))
                    .Select(FieldStart.Of)
            );

        bool Takes(Division itsDivision, Gender itsGender, AgeGroup itsAgeGroup) =>
            (division ?? itsDivision) == itsDivision
            && (gender ?? itsGender) == itsGender
            && (ageGroup ?? itsAgeGroup) == itsAgeGroup;
    }
}
