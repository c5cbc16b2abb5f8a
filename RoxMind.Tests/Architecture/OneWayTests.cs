using System.Collections.Concurrent;
using RoxMind.Grains.Identity;
using RoxMind.Tests.Analysis;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Architecture;

/// <summary>Results flow one way: a grain calls only those of layers before its own, whatever happens.</summary>
[Slow]
public sealed class OneWayTests : IAsyncLifetime
{
    /// <summary>Types of grains by layer, lowest first.</summary>
    private static readonly Dictionary<string, int> Layers = new(StringComparer.Ordinal)
    {
        ["model-pool"] = 0,
        ["cohort"] = 0,
        ["namesakes"] = 0,
        ["athlete"] = 1,
        ["event"] = 2,
        ["intake"] = 2,
        ["race-feedback"] = 3,
        ["feedback-queue"] = 4,
        ["identity"] = 5,
    };

    private readonly RoxMindCluster _cluster = new();
    private readonly ConcurrentDictionary<(string From, string To), string> _calls = [];

    public ValueTask InitializeAsync()
    {
        _cluster.Models.Courses = SyntheticCourses.Model;
        _cluster.Calls.Before = context =>
        {
            if (context.SourceId is { } source)
            {
                _calls[(source.Type.ToString(), context.TargetId.Type.ToString())] = context.MethodName;
            }

            return Task.CompletedTask;
        };
        return _cluster.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Results_renewals_and_corrections_of_identities_call_down_only()
    {
        var (first, second) = (new SyntheticEvent("one", "S6 2024 One"), new SyntheticEvent("two", "S7 2025 Two"));
        var early = first.Field(40);
        var late = early.Select(race => SyntheticEvent.Keyed(race with { EventId = "two", EventName = second.Name }));
        await _cluster.Event("one").RecordAndAnalyzeAsync(early);
        await _cluster.Event("two").RecordAndAnalyzeAsync([.. late]);
        _cluster.Models.Version = "synthetic-2";
        await _cluster.Event("one").ResumeAsync(CancellationToken.None);
        await _cluster.Event("one").CloseAsync(CancellationToken.None);
        await _cluster.TextsDoneAsync("one");

        var entries = await _cluster.Event("one").ReadAsync();
        string[] athletes = [.. early.Take(3).Select(race => entries.AthleteOf(race))];
        Assert.Equal(2, (await _cluster.Athlete(athletes[0]).GetAsync(CancellationToken.None))!.Races.Length);
        var split = await _cluster.Identity.SplitAsync(athletes[0], [early[0].RaceId], CancellationToken.None);
        var merged = await _cluster.MergeAsync(athletes[1], athletes[0]);
        var erased = await _cluster.Identity.EraseAsync(athletes[2], CancellationToken.None);
        await _cluster.SettledAsync("one");

        Assert.All([split, merged, erased], change => Assert.IsType<IdentityChange.Done>(change));
        Assert.Contains(("event", "athlete"), _calls);
        Assert.Contains(("event", "namesakes"), _calls);
        Assert.Contains(("identity", "namesakes"), _calls);
        Assert.Contains(("identity", "athlete"), _calls);
        Assert.Contains(("identity", "event"), _calls);
        Assert.Contains(("identity", "race-feedback"), _calls);
        Assert.Contains(("feedback-queue", "event"), _calls);
        Assert.Contains(("race-feedback", "athlete"), _calls);
        Assert.All(
            _calls.Where(call => Layers.ContainsKey(call.Key.From) && Layers.ContainsKey(call.Key.To)),
            call => Assert.True(Layers[call.Key.To] < Layers[call.Key.From], call.ToString())
        );
    }
}
