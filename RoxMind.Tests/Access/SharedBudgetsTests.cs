using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Options;
using RoxMind.Grains.Budgets;
using RoxMind.GraphQL.Access.Budgets;
using RoxMind.GraphQL.Access.Settings;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Access;

[Slow]
public sealed class SharedBudgetsTests(RoxMindCluster cluster) : IClassFixture<RoxMindCluster>
{
    private const int Burst = 50;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Caller_has_one_budget_at_two_gateways()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Access:Rate:Burst"] = $"{Burst}",
            ["Access:Rate:PerSecond"] = "1",
        };
        await using var one = await Keys.StartGatewayAsync(settings, cluster.Client);
        await using var two = await Keys.StartGatewayAsync(settings, cluster.Client);
        await UntilBothAreKnownAsync(one, two);
        for (var i = 0; i < 30; i++)
        {
            using var answer = await Keys.SendAsync(one, Keys.Reader, "{ __typename }");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        // What is left, and one more for each second that the test takes; without the other's some 45.
        var (allowed, isLimited) = (0, false);
        while (!isLimited)
        {
            one.Clock.Advance(TimeSpan.FromSeconds(1));
            two.Clock.Advance(TimeSpan.FromSeconds(1));
            using var answer = await Keys.SendAsync(two, Keys.Reader, "{ __typename }");
            isLimited = answer.StatusCode == HttpStatusCode.TooManyRequests;
            allowed += isLimited ? 0 : 1;
            await Task.Delay(200, Cancel);
        }

        Assert.InRange(allowed, 1, 35);
        using var other = await Keys.SendAsync(two, Keys.Owner, "{ __typename }");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Gateways_hear_once_what_was_spent_at_the_others()
    {
        var grain = cluster.Client.GetGrain<ISpentBudgetsGrain>(1);
        var nothing = ImmutableDictionary<string, int>.Empty;
        var three = nothing.Add("key", 3);
        Assert.Empty(await grain.ExchangeAsync("a", nothing, Cancel));
        Assert.Empty(await grain.ExchangeAsync("b", three, Cancel));
        Assert.Empty(await grain.ExchangeAsync("b", three.Add("other", 1), Cancel));

        var heard = await grain.ExchangeAsync("a", three, Cancel);

        Assert.Equal([("key", 6), ("other", 1)], heard.Select(one => (one.Key, one.Value)).Order());
        Assert.Empty(await grain.ExchangeAsync("a", nothing, Cancel));
        Assert.Equal(3, (await grain.ExchangeAsync("b", nothing, Cancel))["key"]);
    }

    [Fact]
    public void What_was_spent_elsewhere_is_taken_out_and_what_is_not_there_is_owed()
    {
        using var budgets = new CallerBudgets(
            Options.Create(
                new AccessOptions
                {
                    Rate = new RateOptions { Burst = Burst, PerSecond = 1 },
                }
            )
        );
        Assert.Null(budgets.Take("key"));
        Assert.Equal(1, budgets.TakeSpent()["key"]);
        Assert.Empty(budgets.TakeSpent());

        budgets.Charge(new Dictionary<string, int>(StringComparer.Ordinal) { ["key"] = 10 * Burst });

        Assert.NotNull(budgets.Take("key"));
        Assert.Null(budgets.Take("other"));
    }

    /// <summary>Each has told the other that it is there.</summary>
    private async Task UntilBothAreKnownAsync(GatewayHost one, GatewayHost two)
    {
        var grain = cluster.Client.GetGrain<ISpentBudgetsGrain>(0);
        var heard = ImmutableDictionary<string, int>.Empty;
        while (heard.GetValueOrDefault("key reader") < 2)
        {
            foreach (var gateway in new[] { one, two })
            {
                using var answer = await Keys.SendAsync(gateway, Keys.Reader, "{ __typename }");
                gateway.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            await Task.Delay(50, Cancel);
            heard = await grain.ExchangeAsync("test", ImmutableDictionary<string, int>.Empty, Cancel);
        }
    }
}
