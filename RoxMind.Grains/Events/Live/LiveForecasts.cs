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
        return await Task.WhenAll(
            starts.Select(async start =>
            {
                var standard = StationStandard.Of(start.Entry.Division, start.Entry.Gender, season);
                var query = new PaceQuery(standard, start.Entry.AgeGroup, start.Splits, null, course);
                var walk = await forecaster.ForecastAsync(query, cancellationToken);
                return walk.IsEmpty
                    ? start
                    : start with
                    {
                        ForecastS = walk[^1].ForecastS,
                        P10S = walk[^1].P10S,
                        P90S = walk[^1].P90S,
                    };
            })
        );
    }
}
