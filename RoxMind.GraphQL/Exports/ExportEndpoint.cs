using RoxMind.Grains.Events.Contracts;
using RoxMind.GraphQL.Schema.Events;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Exports;

/// <summary>Answers what the pages show as files.</summary>
internal sealed class ExportEndpoint(ExportReader reader)
{
    private const int MaxMembers = 100;

    /// <summary>A leaderboard with the filters of its page.</summary>
    public Task<IResult> LeaderboardAsync(HttpContext http, string id) =>
        OfEventAsync(
            http,
            id,
            (eventId, filter, form, name) =>
                new ExportResult<LeaderboardRow>(
                    name,
                    form,
                    LeaderboardColumns.All,
                    reader.RowsAsync(eventId, filter, http.RequestAborted)
                )
        );

    /// <summary>The analyses of a leaderboard's races.</summary>
    public Task<IResult> AnalysesAsync(HttpContext http, string id) =>
        OfEventAsync(
            http,
            id,
            (eventId, filter, form, name) =>
                new ExportResult<ExportedRace>(
                    $"{name} analyses",
                    form,
                    AnalysisColumns.All,
                    reader.RacesAsync(eventId, filter, http.RequestAborted)
                )
        );

    /// <summary>The latest explained race of each athlete of a squad.</summary>
    public IResult Squad(HttpContext http)
    {
        var ids = http.Request.Query["ids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length is 0 or > MaxMembers)
        {
            return Bad($"'ids' has 1 to {MaxMembers} ids of athletes, separated by commas.");
        }

        var athletes = new List<string>(ids.Length);
        foreach (var text in ids)
        {
            if (!OpaqueId.TryParse(text, out var id) || id.Kind != IdKind.Athlete)
            {
                return Bad("One of 'ids' is not the id of an athlete.");
            }

            athletes.Add(id.Key);
        }

        return FormOf(http.Request.Query) is { } form
            ? new ExportResult<ExportedRace>(
                "squad",
                form,
                AnalysisColumns.All,
                reader.LatestAsync(athletes.Distinct(StringComparer.Ordinal), http.RequestAborted)
            )
            : BadForm();
    }

    private async Task<IResult> OfEventAsync(
        HttpContext http,
        string id,
        Func<string, LeaderboardFilter, ExportForm, string, IResult> export
    )
    {
        if (!OpaqueId.TryParse(id, out var eventId) || eventId.Kind != IdKind.Event)
        {
            return Bad("This is not the id of an event.");
        }

        if (FormOf(http.Request.Query) is not { } form)
        {
            return BadForm();
        }

        if (ExportFilter.Read(http.Request.Query, out var fault) is not { } filter)
        {
            return Bad(fault!);
        }

        return await reader.FindEventAsync(eventId.Key, http.RequestAborted) is { } found
            ? export(eventId.Key, filter, form, found.Name ?? "event")
            : Results.Problem("There is no such event (any more).", statusCode: StatusCodes.Status404NotFound);
    }

    private static ExportForm? FormOf(IQueryCollection query) =>
        query["format"].ToString() switch
        {
            "" or "csv" => ExportForm.Csv,
            "json" => ExportForm.Json,
            _ => null,
        };

    private static IResult BadForm() => Bad("'format' is csv or json.");

    private static IResult Bad(string reason) => Results.Problem(reason, statusCode: StatusCodes.Status400BadRequest);
}
