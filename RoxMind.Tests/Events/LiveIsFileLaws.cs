using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Events;

/// <summary>However the results of an event come, live or from a file: in the end it is the same event.</summary>
[Slow]
public sealed partial class LiveIsFileLaws : IAsyncLifetime
{
    private static readonly LeaderboardQuery Everyone = new(null, null, null, null, 0, 500);

    private readonly RoxMindCluster _live = new();
    private readonly RoxMindCluster _file = new();
    private int _case;

    public async ValueTask InitializeAsync()
    {
        foreach (var cluster in new[] { _live, _file })
        {
            cluster.Models.Courses = SyntheticCourses.Model;
            await cluster.InitializeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _live.DisposeAsync();
        await _file.DisposeAsync();
    }

    [Fact]
    public Task Replayed_and_closed_event_ends_as_the_imported_one() =>
        Gen.Int[0, int.MaxValue - 1]
            .SampleAsync(
                async seed =>
                {
                    var (live, file) = await ReplayAsync(seed);
                    Assert.Equal(file, live);
                },
                iter: 4,
                threads: 1
            );

    private async Task<(string Live, string File)> ReplayAsync(int seed)
    {
        var (random, id) = (new Random(seed), $"replay-{++_case}");
        var results = Results(id, random);
        await new LiveReplay(_live.Event(id), random).SendAsync(results);
        await _file.Event(id).RecordAsync(results, "file", CancellationToken.None);
        return (await PictureAsync(_live, id), await PictureAsync(_file, id));
    }

    /// <summary>A field with splits that can't be true, some missing, and starts that did not finish.</summary>
    private static RaceResult[] Results(string id, Random random) =>
        [
            .. new SyntheticEvent(id, $"S7 2025 {id}")
                .Field(random.Next(20, 60))
                .Select(result =>
                    random.Next(8) switch
                    {
                        0 => result with { Splits = result.Splits.With(Any(random), random.Next(1, 60)) },
                        1 => result with { Splits = result.Splits.With(Any(random), 0) },
                        2 when random.Next(2) == 0 => result with
                        {
                            Status = RaceStatus.DidNotFinish,
                            TotalS = 0,
                            Splits = FirstOf(result.Splits, random.Next(3, 20)),
                        },
                        _ => result,
                    }
                ),
        ];

    private static Splits FirstOf(Splits splits, int count) =>
        Enum.GetValues<Segment>().Skip(count).Aggregate(splits, (first, segment) => first.With(segment, 0));

    private static Segment Any(Random random) => (Segment)random.Next(RaceFormat.SegmentCount);

    /// <summary>Summary, leaderboard, and each analysis, once the event is closed.</summary>
    private static async Task<string> PictureAsync(RoxMindCluster cluster, string id)
    {
        await cluster.Event(id).CloseAsync(CancellationToken.None);
        await cluster.SettledAsync(id);
        await cluster.IdentitiesSettledAsync();
        await cluster.SettledAsync(id);
        var summary = await cluster.Event(id).GetSummaryAsync(CancellationToken.None);
        var page = await cluster.Event(id).GetLeaderboardAsync(Everyone, CancellationToken.None);
        List<string> lines = [Text(summary with { Head = 0, LastAt = null }), Text(page)];
        foreach (var row in page.Rows)
        {
            var profile = await cluster.Athlete(row.AthleteId!).GetAsync(CancellationToken.None);
            lines.Add(Text<object>(profile!.Races.Single(race => race.Result.RaceId == row.RaceId).Outcome));
        }

        return string.Join('\n', lines);
    }

    // Sums differ in their last bits by the order in which they were made.
    private static string Text<T>(T value) =>
        Fraction()
            .Replace(
                JsonSerializer.Serialize(value, value!.GetType()),
                match => $"{Math.Round(double.Parse(match.Value, CultureInfo.InvariantCulture), 6)}"
            );

    [GeneratedRegex(@"-?\d+\.\d+(E-?\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Fraction();
}
