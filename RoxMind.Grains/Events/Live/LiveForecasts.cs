using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Grains.Events.Live;

/// <summary>Says where the starts on a course are heading.</summary>
internal sealed class LiveForecasts(IPaceForecaster forecaster)
{
    /// <summary>The same starts with the forecast from the segments each has done.</summary>
    public async Task<IReadOnlyList<LiveStart>> AddAsync(
        IReadOnlyList<LiveStart> starts,
        int? season,
        CourseEffects course,
        CancellationToken cancellationToken
    )
    {
        var queries = starts.Select(start => new PaceQuery(
            StationStandard.Of(start.Entry.Division, start.Entry.Gender, season),
            start.Entry.AgeGroup,
            start.Splits,
            null,
            course,
            OnlyLast: true
        ));
        var walks = await forecaster.ForecastAllAsync([.. queries], cancellationToken);
        return
        [
            .. starts.Select(
                (start, i) =>
                    walks[i] is [.., var last]
                        ? start with
                        {
                            ForecastS = last.ForecastS,
                            P10S = last.P10S,
                            P90S = last.P90S,
                        }
                        : start
            ),
        ];
    }
}
