using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RoxMind.GraphQL.Access.Audit;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.Tests.Access;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Telemetry;

/// <summary>Who did what, and how it ended, is told with names of keys and ids alone.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly CategoryLog _log = new(AuditTrail.Category);

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Act_is_told_with_the_keys_name_the_ids_and_how_it_ended()
    {
        await using var gateway = await StartAsync();
        var id = OpaqueId.Athlete("a1");
        await DoAsync(
            gateway,
            Keys.Owner,
            $$"""mutation { mergeAthletes(from: "{{id}}", into: "{{id}}") { __typename } }"""
        );
        Assert.EndsWith(
            $" owner mergeAthletes from={id} into={id} refused: IDENTITY_REFUSED",
            Assert.Single(_log.Lines),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Act_that_fails_is_told_too_and_texts_are_not()
    {
        await using var gateway = await StartAsync();
        var id = OpaqueId.Event("e1");
        await DoAsync(
            gateway,
            Keys.Owner,
            $$"""mutation { removeEvent(id: "{{id}}", reason: "Jane Doe") { __typename } }"""
        );
        Assert.EndsWith($" owner removeEvent id={id} failed", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_is_told_nowhere()
    {
        await using var gateway = await StartAsync();
        await DoAsync(gateway, Keys.Reader, "{ __typename }");
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Keys_that_come_and_go_are_told()
    {
        await using var gateway = await StartAsync();
        gateway.Settings["Access:Keys:3:Name"] = "added";
        gateway.Settings["Access:Keys:3:Role"] = "read";
        gateway.Settings["Access:Keys:3:Hash"] = ApiKey.Hash(ApiKey.Create());
        gateway.Settings["Access:Keys:0:Hash"] = null;
        gateway.Settings.Reload();
        Assert.Collection(
            _log.Lines,
            line => Assert.EndsWith(" key added given", line, StringComparison.Ordinal),
            line => Assert.EndsWith(" key reader taken away", line, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("reader", HttpStatusCode.Forbidden)]
    [InlineData("owner", HttpStatusCode.NotFound)]
    public async Task Metrics_are_for_admins_where_there_are_keys(string? who, HttpStatusCode expected)
    {
        await using var gateway = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (who is not null)
        {
            request.Headers.Add("X-Api-Key", who == "owner" ? Keys.Owner : Keys.Reader);
        }

        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        // Nothing is mapped there until the settings ask for it.
        Assert.Equal(expected, response.StatusCode);
    }

    private static async Task DoAsync(GatewayHost gateway, string key, string operation)
    {
        using var response = await Keys.SendAsync(gateway, key, operation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Task<GatewayHost> StartAsync() =>
        GatewayHost.StartAsync(
            FakeGrains.Create().Factory,
            services => services.AddSingleton<ILoggerProvider>(_log),
            Keys.Settings
        );
}
