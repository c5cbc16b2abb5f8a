using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Grains.Retrieval.Meanings;
using RoxMind.Grains.Retrieval.Rows;

namespace RoxMind.Grains.Retrieval.Finding;

/// <summary>Finds the races that answer a question.</summary>
internal static class QuestionSearch
{
    /// <summary>A page of them.</summary>
    /// <param name="view">The races.</param>
    /// <param name="question">The question.</param>
    /// <param name="norms">Norms by standard; null where there are none.</param>
    /// <param name="skip">Races to leave out at the front.</param>
    /// <param name="take">At most so many races.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static FoundRaces Find(
        RaceView view,
        RaceQuestion question,
        Func<StationStandard, CohortSnapshot?> norms,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var filter = new RowFilter(view, Conditions(question), norms, [], cancellationToken);
        if (question.Goal == QuestionGoal.Improved)
        {
            return ImprovementSearch.Find(view, filter, norms, skip, take);
        }

        if (question.Goal == QuestionGoal.Profile)
        {
            var profile = new ProfileSearch(question.Strong, question.Weak, norms);
            if (!profile.IsEmpty)
            {
                return profile.Find(view, filter, skip, take);
            }

            if (question is { MinTotalS: { } least, MaxTotalS: { } most })
            {
                return FastestSearch.Nearest(view, filter, (least + most) / 2, skip, take);
            }
        }

        var part = question.RankBy is { } segment ? TimedPart.Of(segment) : TimedPart.TotalTime;
        return FastestSearch.Find(view, filter, part, skip, take);
    }

    private static RaceConditions Conditions(RaceQuestion question) =>
        new()
        {
            Genders = question.Genders,
            Divisions = question.Divisions,
            FromAge = question.FromAge,
            ToAge = question.ToAge,
            Total = new TimeBounds(Gte: question.MinTotalS, Lte: question.MaxTotalS),
            EventIds = question.EventIds,
            Season = question.Season,
            Year = question.Year,
            Nationality = question.Nationality,
            Names = question.Names,
        };
}
