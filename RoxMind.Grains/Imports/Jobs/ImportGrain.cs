using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Storage;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Lines;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Lifetime;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>
/// Imports one file in the background, see <see cref="ImportRun"/>; after a crash the import goes on behind its last durable place.
/// </summary>
[GrainType("import")]
[PreferLocalPlacement]
internal sealed partial class ImportGrain(
    [PersistentState(ImportState.Name)] IPersistentState<ImportState> progress,
    [PersistentState("import-rejections")] IPersistentState<ImportRejections> rejections,
    IUploadStore uploads,
    TimeProvider clock,
    ActivationEndings endings,
    ILogger<ImportGrain> logger
) : Grain, IImportGrain
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly ChangeSignal _changed = new();
    private ImportProgress _told = null!;
    private ImportSender _sender = null!;
    private ImportRun _run = null!;
    private IGrainTimer _work = null!;
    private CancellationToken _ending;
    private CancellationTokenSource? _cancelled;
    private bool _isWorking;
    private int _failures;

    private ImportState State => progress.State;

    private string JobId => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ending = endings.Of(GrainContext);
        _sender = new ImportSender(GrainFactory, JobId);
        _run = new ImportRun(progress, rejections, _sender, new ImportPace(GrainFactory, clock), Tell)
        {
            IsSentAgain = State.Phase == ImportPhase.Recording,
        };
        rejections.State.DropAfter(State.Position);
        Tell();
        _work = this.RegisterGrainTimer(
            WorkAsync,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
            {
                Interleave = true,
                KeepAlive = true,
            }
        );
        WakeIfUnderWay();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<ImportProgress> StartAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_isWorking || State.IsUnderWay)
        {
            WakeIfUnderWay();
            return _told;
        }

        // Who asks again is told what came of it. Who sends the file again wants it to count again: others may have been published since.
        await using var file = await uploads.OpenAsync(JobId, cancellationToken);
        if (file is null && State.Phase == ImportPhase.Completed && State.IsOf(request))
        {
            return _told;
        }

        if (file is null)
        {
            await uploads.DeleteAsync(JobId, cancellationToken);
            return _told with { Phase = ImportPhase.Failed, Error = "No uploaded file has this id." };
        }

        await uploads.MarkStartedAsync(JobId, request, cancellationToken);
        var begun = new ImportState
        {
            Request = request,
            Phase = ImportPhase.Scanning,
            BytesTotal = file.Length,
        };
        await rejections.ReplaceAsync(new ImportRejections(), cancellationToken);
        await progress.ReplaceAsync(begun, cancellationToken);
        Tell();
        LogStarted(JobId, file.Length);
        WakeIfUnderWay();
        return _told;
    }

    /// <inheritdoc/>
    public async Task<ImportProgress> CancelAsync(CancellationToken cancellationToken)
    {
        if (_cancelled is { } running)
        {
            await running.CancelAsync();
        }
        else if (State.IsUnderWay)
        {
            await EndAsync(ImportPhase.Cancelled, error: null, cancellationToken);
            Tell();
        }

        return _told;
    }

    /// <inheritdoc/>
    public Task<ImportProgress> GetProgressAsync(CancellationToken cancellationToken) => Task.FromResult(_told);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ImportProgress> Follow([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Who still listened would keep the import where it is to end: they go on elsewhere.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending);
        while (!ending.IsCancellationRequested)
        {
            var (next, current) = (_changed.Next, _told);
            yield return current;
            if (current.IsOver)
            {
                break;
            }

            await next.WaitAsync(ending.Token).Quietly();
        }
    }

    private void WakeIfUnderWay()
    {
        if (State.IsUnderWay && !_isWorking)
        {
            _work.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        if (_isWorking || !State.IsUnderWay)
        {
            return;
        }

        _isWorking = true;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending);
        try
        {
            using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
            _cancelled = cancelled;
            var error = await ImportAsync(cancelled.Token);
            _failures = 0;
            await EndAsync(error is null ? ImportPhase.Completed : ImportPhase.Failed, error, ending.Token);
        }
        catch (OperationCanceledException)
            when (_cancelled is { IsCancellationRequested: true } && !ending.IsCancellationRequested)
        {
            await EndAsync(ImportPhase.Cancelled, error: null, cancellationToken);
        }
        catch (InconsistentStateException)
        {
            DeactivateOnIdle();
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            LogInterrupted(JobId, State.Position.Line);
        }
#pragma warning disable CA1031 // boundary: whatever fails here is reported and tried again from the last durable place
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (fault is not OutOfSpaceException)
            {
                LogRetry(fault, JobId, State.Position.Line);
            }

            _run.IsSentAgain = true;
            _work.Change(GrowingPause.After(RetryAfter, ++_failures), Timeout.InfiniteTimeSpan);
        }
        finally
        {
            _isWorking = false;
            _cancelled = null;
            if (!State.IsUnderWay)
            {
                Tell();
            }
        }
    }

    /// <summary>Imports what is left of the file; tells why when it cannot be read.</summary>
    private async Task<string?> ImportAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var file =
                await uploads.OpenAsync(JobId, cancellationToken)
                ?? throw new ResultFileException("The uploaded file is gone.");
            var reader = await ResultFileReader.OpenAsync(file, State.Request!, cancellationToken);
            await _run.RecordAsync(reader, cancellationToken);
            await _run.FindAbsentAsync(reader, cancellationToken);
            await _sender.ReportAsync(State.Intake, cancellationToken);
            return null;
        }
        catch (ResultFileException unreadable)
        {
            return unreadable.Message;
        }
    }

    private async Task EndAsync(ImportPhase phase, string? error, CancellationToken cancellationToken)
    {
        var phaseBefore = State.Phase;
        (State.Phase, State.Error) = (phase, error);
        try
        {
            await progress.WriteStateAsync(cancellationToken);
        }
        catch
        {
            State.Phase = phaseBefore;
            throw;
        }

        await uploads.DeleteAsync(JobId, CancellationToken.None);
        LogEnded(JobId, State.Phase, State.Accepted, State.Duplicates, State.Rejected);
    }

    /// <summary>Tells what is durable by now: nobody is to hear of a row that a crash would take back.</summary>
    private void Tell()
    {
        _told = State.ToProgress(JobId);
        _changed.Raise();
    }
}
