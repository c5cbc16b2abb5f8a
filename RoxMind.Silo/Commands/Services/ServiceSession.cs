using RoxMind.Silo.Hosting;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Commands.Services;

/// <summary>The service that a command works with: a running one, or one started for this command alone.</summary>
internal sealed class ServiceSession : IAsyncDisposable
{
    private readonly RoxMindService? _own;

    private ServiceSession(ServiceClient client, RoxMindService? own)
    {
        Client = client;
        _own = own;
    }

    /// <summary>The way to the service.</summary>
    public ServiceClient Client { get; }

    /// <summary>The data folder of a service that was started for this command; null for a running one.</summary>
    public string? OwnData => _own?.Data;

    /// <summary>Finds or starts the service.</summary>
    /// <exception cref="ServiceCallException">No service answers at the address that was given.</exception>
    public static async Task<ServiceSession> OpenAsync(
        RoxMindOptions options,
        ServiceTarget target,
        CancellationToken cancellationToken
    )
    {
        if (target is ServiceTarget.At(var address))
        {
            return await TryCallAsync(address, options.Key, cancellationToken)
                ?? throw new ServiceCallException(
                    $"No RoxMind service answers at {address}. Start it, or name a data folder with --data to work without one."
                );
        }

        if (options.Cluster.IsUsed)
        {
            return
                target is ServiceTarget.Holder({ } usualOne)
                && await TryCallAsync(usualOne, options.Key, cancellationToken) is { } member
                ? member
                : throw new ServiceCallException(
                    "No service of the cluster answers at the usual address. Name one of them with --urls."
                );
        }

        if (DataFolder.ReadAddress(options.Data)?.Url is { } url)
        {
            return new ServiceSession(new ServiceClient(new Uri(url), options.Key), null);
        }

        return
            target is ServiceTarget.Holder({ } usual)
            && await TryCallAsync(usual, options.Key, cancellationToken) is { } running
            ? running
            : await StartAsync(options, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    private static async Task<ServiceSession> StartAsync(RoxMindOptions options, CancellationToken cancellationToken)
    {
        var own = await RoxMindService.StartAsync(options.ForCommand(), cancellationToken);
        return new ServiceSession(new ServiceClient(own.Url, own.IssueKey()), own);
    }

    private static async Task<ServiceSession?> TryCallAsync(
        Uri address,
        string? key,
        CancellationToken cancellationToken
    )
    {
        var client = new ServiceClient(address, key);
        if (await client.AnswersAsync(cancellationToken))
        {
            return new ServiceSession(client, null);
        }

        client.Dispose();
        return null;
    }
}
