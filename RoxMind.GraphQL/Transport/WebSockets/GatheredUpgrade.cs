using Microsoft.AspNetCore.Http.Features;

namespace RoxMind.GraphQL.Transport.WebSockets;

/// <summary>Puts a <see cref="GatheringStream"/> under the WebSocket that a request is upgraded to.</summary>
internal sealed class GatheredUpgrade(IHttpUpgradeFeature upgrade) : IHttpUpgradeFeature
{
    /// <summary>What is under the WebSocket of a request; null where its connection is not its own (HTTP/2).</summary>
    public static GatheringStream? OutputOf(HttpContext http) =>
        (http.Features.Get<IHttpUpgradeFeature>() as GatheredUpgrade)?.Output;

    /// <summary>Has the upgrade of a request gathered. Before whoever accepts WebSockets.</summary>
    public static Task UseAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
        {
            http.Features.Set<IHttpUpgradeFeature>(new GatheredUpgrade(upgrade));
        }

        return next(http);
    }

    /// <inheritdoc/>
    public bool IsUpgradableRequest => upgrade.IsUpgradableRequest;

    private GatheringStream? Output { get; set; }

    /// <inheritdoc/>
    public async Task<Stream> UpgradeAsync() => Output = new GatheringStream(await upgrade.UpgradeAsync());
}
