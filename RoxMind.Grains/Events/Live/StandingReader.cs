using RoxMind.Grains.Events.Contracts.Standings;
using RoxMind.Grains.Events.ReadModel;

namespace RoxMind.Grains.Events.Live;

/// <summary>Reads standings at a checkpoint off a read model, with forecasts for who is on the course.</summary>
internal sealed class StandingReader(EventReadModel readModel, LiveForecasts forecasts)
{
    /// <summary>A part of the standings.</summary>
    public async Task<StandingsPage> ReadAsync(StandingsQuery query, CancellationToken cancellationToken)
    {
        var page = Standings.At(readModel.Field(query.Division, query.Gender, query.AgeGroup), query);
        var starts = page
            .Rows.Where(row => row.FinishS is null)
            .SelectMany(row => readModel.OnCourseWith(row.Entry.Entrant.StartNumber!))
            .ToList();
        var forecast = await forecasts.AddAsync(starts, readModel.Season, readModel.Course, cancellationToken);
        var known = forecast.ToDictionary(start => start.Entry.Entrant.StartNumber!, StringComparer.Ordinal);
        return page with
        {
            Rows =
            [
                .. page.Rows.Select(row =>
                    row.FinishS is null && known.GetValueOrDefault(row.Entry.Entrant.StartNumber!) is { } live
                        ? row with
                        {
                            ForecastS = live.ForecastS,
                            P10S = live.P10S,
                            P90S = live.P90S,
                        }
                        : row
                ),
            ],
        };
    }
}
