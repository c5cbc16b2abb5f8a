using Microsoft.Extensions.Hosting;

namespace RoxMind.Inference.Chat;

/// <summary>Loads the language model while the service starts, off every grain's thread.</summary>
/// <param name="source">What loads it.</param>
internal sealed class CoachStart(CoachSource source) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.Run(() => source.Backend, cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
