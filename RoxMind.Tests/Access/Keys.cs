using System.Net.Http.Headers;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.Tests.GraphQL;

namespace RoxMind.Tests.Access;

/// <summary>A key for each role, as a gateway is configured with them.</summary>
internal static class Keys
{
    public static readonly string Reader = ApiKey.Create();
    public static readonly string Timing = ApiKey.Create();
    public static readonly string Owner = ApiKey.Create();

    /// <summary>The settings.</summary>
    public static Dictionary<string, string?> Settings =>
        new(StringComparer.Ordinal)
        {
            ["Access:Keys:0:Name"] = "reader",
            ["Access:Keys:0:Role"] = "read",
            ["Access:Keys:0:Hash"] = ApiKey.Hash(Reader),
            ["Access:Keys:1:Name"] = "timing",
            ["Access:Keys:1:Role"] = "Ingest",
            ["Access:Keys:1:Hash"] = ApiKey.Hash(Timing),
            ["Access:Keys:2:Name"] = "owner",
            ["Access:Keys:2:Role"] = "admin",
            ["Access:Keys:2:Hash"] = ApiKey.Hash(Owner),
        };

    /// <summary>A gateway with these settings, and more.</summary>
    public static Task<GatewayHost> StartGatewayAsync(
        IEnumerable<KeyValuePair<string, string?>>? more = null,
        IGrainFactory? grains = null
    )
    {
        var settings = Settings;
        foreach (var (name, value) in more ?? [])
        {
            settings[name] = value;
        }

        return GatewayHost.StartAsync(grains ?? FakeGrains.Create().Factory, settings: settings);
    }

    /// <summary>Sends an operation as somebody.</summary>
    public static async Task<HttpResponseMessage> SendAsync(GatewayHost gateway, string? key, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = GatewayHost.Json(System.Text.Json.JsonSerializer.Serialize(new { query })),
        };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
