using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RoxMind.GraphQL.Access;
using RoxMind.GraphQL.Access.Settings;
using RoxMind.Tests.GraphQL;
using RoxMind.Tests.GraphQL.Transport;

namespace RoxMind.Tests.Access;

public sealed class TokenTests
{
    private const string Query = "{ __typename }";
    private static readonly byte[] s_key = RandomNumberGenerator.GetBytes(32);

    private static readonly Dictionary<string, string?> s_settings = new(StringComparer.Ordinal)
    {
        ["Access:Jwt:SigningKey"] = Convert.ToBase64String(s_key),
        ["Access:Jwt:Issuer"] = "https://login.example",
        ["Access:Jwt:Audience"] = "roxmind",
    };

    public static TheoryData<string, object> Wrong =>
        new()
        {
            { "iss", "https://other.example" },
            { "aud", "other" },
            { "exp", 0 },
            { "nbf", int.MaxValue },
            { "role", "king" },
        };

    [Theory]
    [InlineData("read", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.OK)]
    public async Task Role_of_a_token_decides(string role, HttpStatusCode expected)
    {
        await using var gateway = await StartAsync();
        var token = Token(gateway, new() { ["role"] = new[] { "something", role } });
        using var reading = await Keys.SendAsync(gateway, token, Query);
        using var erasing = await Keys.SendAsync(
            gateway,
            token,
            """mutation { eraseAthlete(id: "x") { __typename } }"""
        );
        Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
        Assert.Equal(expected, erasing.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Token_that_is_wrong_in_one_thing_is_refused(string claim, object value)
    {
        await using var gateway = await StartAsync();
        using var response = await Keys.SendAsync(gateway, Token(gateway, new() { [claim] = value }), Query);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Token_that_another_key_signed_or_none_is_refused()
    {
        await using var gateway = await StartAsync();
        var good = Token(gateway, []);
        var parts = good.Split('.');
        var unsigned = $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.";
        foreach (
            var token in new[]
            {
                Token(gateway, [], RandomNumberGenerator.GetBytes(32)),
                unsigned,
                $"{parts[0]}.{parts[1]}.",
            }
        )
        {
            using var response = await Keys.SendAsync(gateway, token, Query);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task Connection_ends_when_its_token_does()
    {
        await using var gateway = await StartAsync();
        using var socket = await SocketClient.ConnectAsync(gateway.Server);
        await socket.SendAsync(
            $$$"""{"type":"connection_init","payload":{"authorization":"{{{Token(gateway, [])}}}"}}"""
        );
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        gateway.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(4403, await socket.CloseCodeAsync());
    }

    [Theory]
    [InlineData("Access:Jwt:Audience", null)]
    [InlineData("Access:Jwt:Issuer", null)]
    [InlineData("Access:Jwt:SigningKey", "c2hvcnQ=")]
    [InlineData("Access:Jwt:Authority", "https://login.example")]
    public async Task Settings_that_leave_a_hole_are_refused_at_the_start(string setting, string? value)
    {
        var settings = new Dictionary<string, string?>(s_settings, StringComparer.Ordinal) { [setting] = value };
        await using var gateway = await GatewayHost.StartAsync(FakeGrains.Create().Factory, settings: settings);
        Assert.Throws<AccessConfigurationException>(() => gateway.Services.CheckAccess("http://127.0.0.1:80"));
    }

    private static Task<GatewayHost> StartAsync() =>
        GatewayHost.StartAsync(FakeGrains.Create().Factory, settings: s_settings);

    private static string Token(GatewayHost gateway, Dictionary<string, object> claims, byte[]? key = null)
    {
        var now = gateway.Clock.GetUtcNow().ToUnixTimeSeconds();
        var all = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = "https://login.example",
            ["aud"] = "roxmind",
            ["sub"] = "someone",
            ["role"] = "read",
            ["nbf"] = now,
            ["exp"] = now + 600,
        };
        foreach (var (name, value) in claims)
        {
            all[name] = value;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            System.Text.Json.JsonSerializer.Serialize(all),
            new SigningCredentials(new SymmetricSecurityKey(key ?? s_key), SecurityAlgorithms.HmacSha256)
        );
    }
}
