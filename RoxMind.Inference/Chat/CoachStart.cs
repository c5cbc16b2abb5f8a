using Microsoft.Extensions.Hosting;

namespace RoxMind.Inference.Chat;

/// <summary>
/// Has the language model loaded as soon as the service answers: nothing but texts needs it, and a text that is asked for before
/// waits for it. The start is complete when the model is there.
/// </summary>
/// <param name="source">What loads it.</param>
internal sealed class CoachStart(CoachSource source) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => source.GetBackendAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
