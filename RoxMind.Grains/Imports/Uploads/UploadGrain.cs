using System.IO.Pipelines;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Lifetime;

namespace RoxMind.Grains.Imports.Uploads;

/// <summary>Hands the parts of a file on to the store as one stream; no more than a few of them are in memory.</summary>
[GrainType("upload")]
[CollectionAgeLimit(Minutes = 2)]
internal sealed class UploadGrain(IUploadStore uploads) : Grain, IUploadGrain, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly Pipe _parts = new();
    private Task<string>? _saving;
    private long _length;

    /// <inheritdoc/>
    public async Task WriteAsync(long offset, byte[] part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        GoOnFrom(offset);
        _length += part.Length;
        var written = await _parts.Writer.WriteAsync(part, cancellationToken);
        if (written.IsCompleted)
        {
            // Nobody reads any more: the saving says why.
            await _saving!;
        }
    }

    /// <inheritdoc/>
    public async Task<string> CompleteAsync(long length, CancellationToken cancellationToken)
    {
        GoOnFrom(length);
        await _parts.Writer.CompleteAsync();
        DeactivateOnIdle();
        return await _saving!;
    }

    /// <inheritdoc/>
    public Task AbandonAsync(CancellationToken cancellationToken)
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_saving is { } saving)
        {
            await _gone.CancelAsync();
            await saving.Quietly();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gone.Dispose();

    private void GoOnFrom(long offset)
    {
        if (offset != _length)
        {
            throw new InvalidOperationException(
                $"{offset} bytes of the upload are said to be here, and {_length} are. Send the file again."
            );
        }

        _saving ??= SaveAsync();
    }

    private async Task<string> SaveAsync()
    {
        try
        {
            return await uploads.SaveAsync(_parts.Reader.AsStream(leaveOpen: true), _gone.Token);
        }
        finally
        {
            await _parts.Reader.CompleteAsync();
        }
    }
}
