using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Tests.Storage;

/// <summary>Holds the writer inside a transaction until opened, so that what is written meanwhile waits together.</summary>
internal sealed class WriterGate : IDisposable
{
    private readonly ManualResetEventSlim _open = new();
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _write;

    public WriterGate(EmbeddedStore store) =>
        _write = store.WriteAsync(new InsertMarker("gate", Hold), CancellationToken.None);

    /// <summary>Completes when the writer stands at the gate.</summary>
    public Task HeldAsync() => _held.Task;

    public void Open() => _open.Set();

    public void Dispose()
    {
        _open.Set();
#pragma warning disable VSTHRD002 // The gate is open: the write ends.
        _write.Wait();
#pragma warning restore VSTHRD002
        _open.Dispose();
    }

    private void Hold()
    {
        _held.TrySetResult();
        _open.Wait();
    }
}
