using System.Net;
using System.Text.Json;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Access;

public sealed class RateTests
{
    private const string Query = "{ __typename }";

    private static readonly Dictionary<string, string?> s_three = new(StringComparer.Ordinal)
    {
        ["Access:Rate:Burst"] = "3",
        ["Access:Rate:PerSecond"] = "1",
    };

    [Fact]
    public async Task One_caller_that_asks_too_much_does_not_hold_up_another()
    {
        await using var gateway = await Keys.StartGatewayAsync(s_three);
        var limited = await UntilLimitedAsync(() => Keys.SendAsync(gateway, Keys.Reader, Query));
        Assert.True(limited.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        using var other = await Keys.SendAsync(gateway, Keys.Owner, Query);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Guesses_are_counted_by_address_and_good_keys_are_not_held_up_by_them()
    {
        await using var gateway = await Keys.StartGatewayAsync(s_three);
        await UntilLimitedAsync(() => Keys.SendAsync(gateway, "rox_guess", Query));
        using var good = await Keys.SendAsync(gateway, Keys.Reader, Query);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Fact]
    public async Task Operations_of_a_batch_are_counted_one_by_one()
    {
        await using var gateway = await Keys.StartGatewayAsync(s_three);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = RoxMind.Tests.GraphQL.GatewayHost.Json(
                JsonSerializer.Serialize(Enumerable.Repeat(new { query = Query }, 10))
            ),
        };
        request.Headers.Add("X-Api-Key", Keys.Reader);
        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("RATE_LIMITED", text);
        Assert.Contains("__typename", text);
    }

    [Fact]
    public async Task Without_access_rules_nothing_is_counted()
    {
        await using var gateway = await RoxMind.Tests.GraphQL.GatewayHost.StartAsync(
            RoxMind.Tests.GraphQL.FakeGrains.Create().Factory,
            settings: s_three
        );
        for (var i = 0; i < 20; i++)
        {
            using var response = await Keys.SendAsync(gateway, null, Query);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> UntilLimitedAsync(Func<Task<HttpResponseMessage>> send)
    {
        // The bucket fills by one a second; a hundred requests are faster than that.
        for (var i = 0; i < 100; i++)
        {
            var response = await send();
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return response;
            }

            response.Dispose();
        }

        throw new InvalidOperationException("Never limited.");
    }
}
