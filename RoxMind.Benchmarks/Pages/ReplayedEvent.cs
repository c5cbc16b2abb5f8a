using System.Diagnostics;
using System.Globalization;
using RoxMind.Benchmarks.Events;
using RoxMind.Benchmarks.Gateway;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.Benchmarks.Pages;

/// <summary>An event whose splits and results arrive at a pace, in the order in which its athletes would pass and finish.</summary>
/// <param name="key">The timing company's key of it.</param>
/// <param name="athletes">So many.</param>
/// <param name="perSecond">Splits and results a second.</param>
internal sealed class ReplayedEvent(string key, int athletes, int perSecond)
{
    private const int BatchesPerSecond = 10;
    private const int WaveOf = 40;
    private const int BetweenWavesS = 600;
    private const string AgeGroup = "30-34";
    private const string Close = "mutation($id: ID!) { closeEvent(id: $id) { __typename } }";
    private const string Analyzed = "query($id: ID!) { event(id: $id) { finishers analyzed } }";

    /// <summary>When each entry was sent, by its number; 0 for those that were not sent, like analyses.</summary>
    public IDictionary<long, long> SentAt { get; } =
        new System.Collections.Concurrent.ConcurrentDictionary<long, long>();

    private readonly SentRows _rows = new(key, $"S8 2026 {key}");

    /// <summary>The event's id.</summary>
    public string Id { get; } = OpaqueId.Event(key).ToString();

    /// <summary>Splits and results that it has.</summary>
    public int Rows => athletes * (RaceFormat.SegmentCount + 1);

    /// <summary>Number of the event's last entry.</summary>
    public async Task<long> HeadAsync(ServiceProcess service, CancellationToken cancellationToken)
    {
        var data = await service.DataAsync(
            "query($id: ID!) { event(id: $id) { head } }",
            new { id = Id },
            cancellationToken
        );
        return data.GetProperty("event").GetProperty("head").GetInt64();
    }

    /// <summary>Sends one split, so that the event is there.</summary>
    public Task BeginAsync(ServiceProcess service, CancellationToken cancellationToken) =>
        _rows.SendSplitsAsync(
            service,
            [
                new
                {
                    startNumber = "0",
                    name = "First Away",
                    gender = "MALE",
                    division = "OPEN",
                    segment = "RUN_1",
                    timeS = 240,
                },
            ],
            cancellationToken
        );

    /// <summary>Sends them all at its pace, or as fast as they are accepted where that is slower.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> SendAllAsync(ServiceProcess service, CancellationToken cancellationToken)
    {
        var bundle = ModelBundle.Load(Path.Combine(AppContext.BaseDirectory, "models", "default"));
        var results = SyntheticEvent.Draw(standard => bundle.Cohorts.GetValueOrDefault(standard), athletes);
        // A finisher's last split comes before the result: the order of equal times is kept.
        var passes = results.SelectMany(Passes).OrderBy(pass => pass.AtS).ToList();
        var watch = Stopwatch.StartNew();
        var sent = 0;
        foreach (var batch in passes.Chunk(Math.Max(1, perSecond / BatchesPerSecond)))
        {
            var wait = TimeSpan.FromSeconds((double)sent / perSecond) - watch.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }

            await SendAsync(batch.Where(pass => !pass.IsFinish), _rows.SendSplitsAsync);
            await SendAsync(batch.Where(pass => pass.IsFinish), _rows.SendResultsAsync);
            sent += batch.Length;
        }

        return watch.Elapsed;

        async Task SendAsync(
            IEnumerable<Passage> some,
            Func<ServiceProcess, IReadOnlyList<object>, CancellationToken, Task<IReadOnlyList<long>>> send
        )
        {
            var rows = some.Select(pass => pass.Row).ToList();
            if (rows.Count > 0)
            {
                var seqs = await send(service, rows, cancellationToken);
                var accepted = Stopwatch.GetTimestamp();
                foreach (var seq in seqs)
                {
                    SentAt[seq] = accepted;
                }
            }
        }
    }

    /// <summary>Closes it, and waits until every finisher is analysed.</summary>
    public async Task CloseAsync(ServiceProcess service, CancellationToken cancellationToken)
    {
        await service.DataAsync(Close, new { id = Id }, cancellationToken);
        while (true)
        {
            var data = await service.DataAsync(Analyzed, new { id = Id }, cancellationToken);
            var now = data.GetProperty("event");
            if (now.GetProperty("analyzed").GetInt32() >= now.GetProperty("finishers").GetInt32())
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
    }

    private IEnumerable<Passage> Passes(RaceResult result, int number)
    {
        var at = number / WaveOf * BetweenWavesS;
        var startNumber = (number + 1).ToString(CultureInfo.InvariantCulture);
        var name = $"{result.Entrant.Name} {key}";
        var gender = ConstantCase.Lower(result.Gender).ToUpperInvariant();
        var division = ConstantCase.Lower(result.Division).ToUpperInvariant();
        foreach (var segment in RaceFormat.Segments)
        {
            var timeS = result.Splits[segment] ?? 0;
            at += timeS;
            var split = new
            {
                startNumber,
                name,
                gender,
                division,
                ageGroup = AgeGroup,
                segment = ConstantCase.Lower(segment).ToUpperInvariant(),
                timeS,
            };
            yield return new Passage(at, split, IsFinish: false);
        }

        var finish = new
        {
            startNumber,
            name,
            gender,
            division,
            ageGroup = AgeGroup,
            totalS = result.TotalS,
            splitsS = RaceFormat.Segments.Select(segment => result.Splits[segment]),
        };
        yield return new Passage(at, finish, IsFinish: true);
    }

    /// <summary>A split or a result, and when it happens.</summary>
    private sealed record Passage(int AtS, object Row, bool IsFinish);
}
