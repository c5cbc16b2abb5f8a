using System.Diagnostics;
using System.Globalization;
using RoxMind.Benchmarks.Events;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.Benchmarks.Gateway.Viewers;

/// <summary>An event with results whose leaderboard is looked at, and splits that arrive meanwhile.</summary>
internal static class ViewedEvent
{
    private const int Athletes = 400;
    private const int Batch = 200;
    private const string EventKey = "bench-viewers";

    private const string Record = """
        mutation($input: RecordResultsInput!) { recordResults(input: $input) { __typename } }
        """;

    private const string Split = """
        mutation($input: RecordSplitsInput!) { recordSplits(input: $input) { __typename } }
        """;

    /// <summary>More often than the page is refreshed, so that it is another each time.</summary>
    private static readonly TimeSpan _betweenSplits = TimeSpan.FromMilliseconds(400);

    /// <summary>The variables of an operation that asks for it.</summary>
    public static object Variables { get; } = new { id = OpaqueId.Event(EventKey).ToString() };

    /// <summary>Records its results, and waits until they are analysed.</summary>
    public static async Task FillAsync(ServiceProcess service, CancellationToken cancellationToken)
    {
        var bundle = ModelBundle.Load(Path.Combine(AppContext.BaseDirectory, "models", "default"));
        var results = SyntheticEvent.Draw(standard => bundle.Cohorts.GetValueOrDefault(standard), Athletes);
        foreach (var some in results.Chunk(Batch))
        {
            var input = Input("results", [.. some.Select(ToInput)]);
            await service.DataAsync(Record, new { input }, cancellationToken);
        }

        const string Query = "query($id: ID!) { event(id: $id) { analyzed } }";
        var analyzed = 0;
        while (analyzed < Athletes)
        {
            await Task.Delay(200, cancellationToken);
            var data = await service.DataAsync(Query, Variables, cancellationToken);
            analyzed = data.GetProperty("event").GetProperty("analyzed").GetInt32();
        }
    }

    /// <summary>Sends splits until it is cancelled.</summary>
    public static async Task SendSplitsAsync(ServiceProcess service, CancellationToken cancellationToken)
    {
        using var pace = new PeriodicTimer(_betweenSplits);
        try
        {
            while (await pace.WaitForNextTickAsync(cancellationToken))
            {
                var split = new
                {
                    startNumber = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture),
                    name = "On Course",
                    gender = "MALE",
                    division = "OPEN",
                    segment = "RUN_1",
                    timeS = 240,
                };
                await service.DataAsync(Split, new { input = Input("splits", [split]) }, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The round is over.
        }
    }

    private static Dictionary<string, object> Input(string name, object[] rows) =>
        new(StringComparer.Ordinal)
        {
            ["eventKey"] = EventKey,
            ["eventName"] = "S6 2026 Bench",
            [name] = rows,
        };

    private static object ToInput(RaceResult result) =>
        new
        {
            name = result.Entrant.Name,
            nationality = result.Entrant.Nationality,
            gender = result.Gender.ToString().ToUpperInvariant(),
            division = result.Division.ToString().ToUpperInvariant(),
            ageGroup = "30-34",
            totalS = result.TotalS,
            splitsS = RaceFormat.Segments.Select(segment => result.Splits[segment]),
        };
}
