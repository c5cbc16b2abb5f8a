using RoxMind.Silo.Hosting;
using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Commands;

/// <summary>The service that a command works with: the one that holds the data folder, or one started for this command alone.</summary>
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

    /// <summary>Whether the service was started for this command.</summary>
    public bool IsOwn => _own is not null;

    /// <summary>Finds or starts the service.</summary>
    public static async Task<ServiceSession> OpenAsync(RoxMindOptions options, CancellationToken cancellationToken)
    {
        if (DataFolder.ReadAddress(options.Data)?.Url is { } url)
        {
            return new ServiceSession(new ServiceClient(new Uri(url), options.Key), null);
        }

        var own = await RoxMindService.StartAsync(options.OnFreePorts(), cancellationToken);
        return new ServiceSession(new ServiceClient(own.Url, own.IssueKey()), own);
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
}
