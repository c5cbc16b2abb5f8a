using System.Diagnostics;
using System.Text.Json;
using Spectre.Console;

namespace RoxMind.Benchmarks.Gateway.Viewers;

/// <summary>
/// What it costs that many look at one page of a live leaderboard: processor time of the program in a process of its own, beside an earlier
/// build of it in turns, where <c>BENCH_BASELINE</c> names its <c>RoxMind.Silo.dll</c>.
/// </summary>
internal sealed class ViewerScenario : IScenario
{
    private const int Readers = 500;
    private const int Rounds = 7;

    /// <summary>Refreshes of each viewer in a round.</summary>
    private const int Looks = 12;
    private const int WarmUpLooks = 30;

    /// <summary>A page that is made twice a second alone takes longer until all of its making is compiled.</summary>
    private const int WarmUpRounds = 10;
    private static readonly TimeSpan _every = TimeSpan.FromMilliseconds(500);

    private const string Page = """
        { name finishers onCourseCount isClosed leaderboard(first: 100) { totalCount pageInfo { hasNextPage endCursor }
          edges { cursor node { rank resultId raceId athleteId name nationality gender division ageGroup timeS behindS residualS } } } }
        """;

    /// <inheritdoc/>
    public string Name => "viewers";

    /// <inheritdoc/>
    public string Description =>
        $"{Readers} viewers of one live leaderboard page of 100, twice a second another, while splits arrive";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var audiences = new List<Audience>();
        try
        {
            audiences.Add(await FollowingAsync("sent to each (liveEvent)", cancellationToken));
            audiences.Add(await AskingAsync("asked for by each", ServiceProcess.ThisBuild, cancellationToken));
            if (Environment.GetEnvironmentVariable("BENCH_BASELINE") is { Length: > 0 } baseline)
            {
                audiences.Add(
                    await AskingAsync("baseline, asked for by each", Path.GetFullPath(baseline), cancellationToken)
                );
            }

            for (var round = 0; round < Rounds; round++)
            {
                foreach (var audience in audiences)
                {
                    audience.Measured.Add(await MeasureAsync(audience, cancellationToken));
                }
            }

            return ToTable(audiences);
        }
        finally
        {
            foreach (var audience in audiences)
            {
                audience.Viewers.Dispose();
                await audience.Service.DisposeAsync();
            }
        }
    }

    private static Table ToTable(List<Audience> audiences)
    {
        var table = new Table().AddColumns(
            "what",
            "processor time, ms a second (median)",
            "ratio (median of rounds)",
            "lowest and highest ratio",
            "pages a second to each"
        );
        foreach (var audience in audiences)
        {
            var ratios = audience
                .Measured.Zip(audiences[^1].Measured, (own, last) => own.Ms / last.Ms)
                .Order()
                .ToList();
            table.AddRow(
                audience.Way,
                $"{Figures.Median(audience.Measured.Select(one => one.Ms)):0}",
                $"{Figures.Median(ratios):0.000}",
                $"{ratios[0]:0.000}, {ratios[^1]:0.000}",
                $"{Figures.Median(audience.Measured.Select(one => one.Pages)):0.0}"
            );
        }

        return table;
    }

    private static async Task<Audience> AskingAsync(string name, string program, CancellationToken cancellationToken)
    {
        var service = await ServiceProcess.StartAsync(program, cancellationToken);
        var json = JsonSerializer.Serialize(
            new { query = $"query($id: ID!) {{ event(id: $id) {Page} }}", variables = ViewedEvent.Variables }
        );
        var viewers = new PageViewers(service.Url, json, Readers, _every);
        await ViewedEvent.FillAsync(service, cancellationToken);
        await viewers.OpenAsync(cancellationToken);

        // What runs often is compiled once more: that is over before the measuring begins.
        await viewers.LookAsync(WarmUpLooks, cancellationToken);
        return new Audience(name, service, viewers, async stop => (await viewers.LookAsync(Looks, stop)).Count);
    }

    private static async Task<Audience> FollowingAsync(string name, CancellationToken cancellationToken)
    {
        var service = await ServiceProcess.StartAsync(cancellationToken);
        var query = $"subscription($id: ID!) {{ liveEvent(eventId: $id) {Page} }}";
        var viewers = new PageFollowers(service.Url, query, ViewedEvent.Variables, Readers);
        await ViewedEvent.FillAsync(service, cancellationToken);
        await viewers.OpenAsync(cancellationToken);
        var audience = new Audience(name, service, viewers, LookAsync);
        for (var i = 0; i < WarmUpRounds; i++)
        {
            await MeasureAsync(audience, cancellationToken);
        }

        return audience;

        async Task<long> LookAsync(CancellationToken stop)
        {
            var before = viewers.Received;
            await Task.Delay(_every * Looks, stop);
            return viewers.Received - before;
        }
    }

    private static async Task<(double Ms, double Pages)> MeasureAsync(
        Audience audience,
        CancellationToken cancellationToken
    )
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (before, watch) = (audience.Service.ProcessorTime, Stopwatch.StartNew());
        var arriving = ViewedEvent.SendSplitsAsync(audience.Service, ending.Token);
        var pages = await audience.LookAsync(cancellationToken);
        var (used, seconds) = (audience.Service.ProcessorTime - before, watch.Elapsed.TotalSeconds);
        await ending.CancelAsync();
        await arriving;
        return (used.TotalMilliseconds / seconds, pages / seconds / Readers);
    }

    /// <summary>Those who look at the page in one way.</summary>
    private sealed record Audience(
        string Way,
        ServiceProcess Service,
        IDisposable Viewers,
        Func<CancellationToken, Task<long>> LookAsync
    )
    {
        public List<(double Ms, double Pages)> Measured { get; } = [];
    }
}
