using Microsoft.AspNetCore.Http.Features;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>Puts a <see cref="SharedStream"/> under the WebSocket that a request is upgraded to.</summary>
internal sealed class SharedUpgrade(IHttpUpgradeFeature upgrade) : IHttpUpgradeFeature
{
    /// <summary>What is under the WebSocket of a request; null where its connection is not its own (HTTP/2).</summary>
    public static SharedStream? OutputOf(HttpContext http) =>
        (http.Features.Get<IHttpUpgradeFeature>() as SharedUpgrade)?.Output;

    /// <summary>Has the connection of a request shared once it is upgraded. Before whoever accepts WebSockets.</summary>
    public static Task UseAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
        {
            http.Features.Set<IHttpUpgradeFeature>(new SharedUpgrade(upgrade));
        }

        return next(http);
    }

    /// <inheritdoc/>
    public bool IsUpgradableRequest => upgrade.IsUpgradableRequest;

    private SharedStream? Output { get; set; }

    /// <inheritdoc/>
    public async Task<Stream> UpgradeAsync() => Output = new SharedStream(await upgrade.UpgradeAsync());
}
