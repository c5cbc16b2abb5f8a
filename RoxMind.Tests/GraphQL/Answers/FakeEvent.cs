using System.Reflection;
using Orleans.Runtime;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Lists;

namespace RoxMind.Tests.GraphQL.Answers;

/// <summary>An event in memory that counts how often it is asked, and can be written to.</summary>
public class FakeEvent : DispatchProxy
{
    private int _asked;
    private int _versions;

    /// <summary>How often its content was asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>How often its version was asked for.</summary>
    public int Versions => Volatile.Read(ref _versions);

    /// <summary>Number of its last entry.</summary>
    public long Head { get; set; } = 1;

    /// <summary>Whose count that is.</summary>
    public string Activation { get; set; } = "first";

    /// <summary>The bundle that forecasts are made with.</summary>
    public string Models { get; set; } = "1";

    /// <summary>How many results it has; not what its entries are counted by.</summary>
    public int Results { get; set; } = 3;

    /// <summary>How often it will be moving from one silo to another when it is asked for its version or summary.</summary>
    public int Moves { get; set; }

    /// <summary>Runs before the leaderboard is answered.</summary>
    public Func<Task> BeforeLeaderboard { get; set; } = () => Task.CompletedTask;

    /// <summary>The event and the way to change it.</summary>
    public static (IEventGrain Grain, FakeEvent Event) Make()
    {
        var grain = Create<IEventGrain, FakeEvent>();
        return (grain, (FakeEvent)(object)grain);
    }

    /// <summary>One more result.</summary>
    public void Write() => (Head, Results) = (Head + 1, Results + 1);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(IEventGrain.GetVersionAsync):
                Interlocked.Increment(ref _versions);
                ThrowIfItMoves();
                return Task.FromResult(new EventVersion(Activation, Head, Models));
            case nameof(IEventGrain.GetSummaryAsync):
                ThrowIfItMoves();
                Interlocked.Increment(ref _asked);
                return Task.FromResult(new EventSummary("e", "Öst „E“", Results, 0, 0, 0, IsClosed: false, Head));
            case nameof(IEventGrain.GetLeaderboardAsync):
                Interlocked.Increment(ref _asked);
                return LeaderboardAsync();
            default:
                throw new NotSupportedException(targetMethod.Name);
        }
    }

    private void ThrowIfItMoves()
    {
        if (Moves > 0)
        {
            Moves--;
            throw new SiloUnavailableException("It moves.");
        }
    }

    private async Task<LeaderboardPage> LeaderboardAsync()
    {
        await BeforeLeaderboard();
        var rows = Enumerable
            .Range(1, Results)
            .Select(rank => new LeaderboardRow(
                rank,
                $"r{rank}",
                AthleteId: null,
                $"Zoë \"{rank}\" <b>",
                rank == 2 ? null : "SUI",
                Gender.Male,
                Division.Open,
                new AgeGroup(30, 34),
                4000 + rank,
                rank - 1,
                rank == 1 ? null : -rank,
                Place: ListPlace.Of($"r{rank}", 0, 4000 + rank)
            ));
        return new LeaderboardPage(Results, [.. rows]);
    }
}
