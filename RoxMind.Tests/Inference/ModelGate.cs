using RoxMind.Grains.Analysis.Pace;
using RoxMind.Silo.Inference;

namespace RoxMind.Tests.Inference;

/// <summary>Holds whoever computes a forecaster's first forecast until the test lets it go.</summary>
/// <param name="model">The model behind the gate.</param>
internal sealed class ModelGate(PaceModel model) : IDisposable
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _open = new();

    /// <summary>Completes when the first stands at the gate.</summary>
    public Task Entered => _entered.Task;

    public BatchingPaceForecaster Start(PaceForecasterOptions options) => new(Pass, options);

    public void Open() => _open.Set();

    public void Dispose() => _open.Dispose();

    private PaceModel Pass()
    {
        _entered.TrySetResult();
        _open.Wait();
        return model;
    }
}
