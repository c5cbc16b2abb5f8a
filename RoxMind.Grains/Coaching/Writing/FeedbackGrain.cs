using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Coaching.Facts;
using RoxMind.Grains.Coaching.Knowledge;
using RoxMind.Grains.Persistence;
using RoxMind.Grains.Telemetry;

namespace RoxMind.Grains.Coaching.Writing;

/// <summary>Keeps a race's text, and has one written at a time when there is none for what the analysis says now.</summary>
[GrainType("race-feedback")]
[CollectionAgeLimit(Minutes = 2)]
internal sealed partial class FeedbackGrain(
    [PersistentState("feedback")] IPersistentState<FeedbackState> storage,
    IFeedbackWriter writer,
    PlannerFeedbackWriter planner,
    KnowledgeBase knowledge,
    IOptions<FeedbackOptions> options,
    IHostApplicationLifetime host,
    ILogger<FeedbackGrain> logger
) : Grain, IFeedbackGrain
{
    private FeedbackText? _writing;
    private CancellationTokenSource? _stop;
    private Task<Feedback?>? _preparing;
    private int _erasures;
    private bool _isRead;

    private string RaceId => this.GetPrimaryKeyString();

    /// <summary>A silo that stops ends what is under way; the queue of texts asks again after the next start.</summary>
    private bool IsStopping => host.ApplicationStopping.IsCancellationRequested;

    /// <inheritdoc/>
    public async Task<Feedback?> GetAsync(string athleteId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(athleteId);
        _isRead = true;
        var reading = ReadAsync(athleteId, isInteractive: true);
        try
        {
            return await reading.WaitAsync(options.Value.Patience, cancellationToken);
        }
        catch (TimeoutException) when (!reading.IsCompleted)
        {
            return await FindAsync(athleteId) is var (race, analysis)
                ? planner.Plan(race, analysis, null, FallbackReason.StillWriting, "The text is still being written.")
                : null;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedbackEntry> Follow(
        string athleteId,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(athleteId);
        _isRead = true;
        if (await OpenAsync(athleteId, isInteractive: true) is { } text)
        {
            await foreach (var entry in text.FollowAsync(after, cancellationToken))
            {
                yield return entry;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<FeedbackStatus> PrepareAsync(string athleteId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(athleteId);
        var reading = _preparing ?? ReadAsync(athleteId, isInteractive: false);
        _preparing = null;
        try
        {
            var status = (await reading.WaitAsync(options.Value.Patience, cancellationToken)) switch
            {
                null or { IsFinal: true } => FeedbackStatus.Ready,
                { Fallback: FallbackReason.NoModel or FallbackReason.BrokenModel } => FeedbackStatus.Unable,
                _ => FeedbackStatus.Postponed,
            };
            if (!_isRead)
            {
                // The texts of an event are prepared one after the other, thousands of them, and read by few.
                DeactivateOnIdle();
            }

            return status;
        }
        catch (TimeoutException) when (!reading.IsCompleted)
        {
            // The next call hears how it ended, also when that was before the call.
            _preparing = reading;
            return FeedbackStatus.Writing;
        }
    }

    /// <inheritdoc/>
    public async Task EraseAsync(CancellationToken cancellationToken)
    {
        _erasures++;
        if (_writing is { } text)
        {
            await _stop!.CancelAsync();
            await text.Whole;
        }

        if (storage.RecordExists)
        {
            await storage.ClearStateAsync(cancellationToken);
        }
    }

    /// <summary>Readers may leave: their text is written all the same, for whoever asks next.</summary>
    private async Task<Feedback?> ReadAsync(string athleteId, bool isInteractive) =>
        await OpenAsync(athleteId, isInteractive) is { } text ? await text.Whole : null;

    /// <summary>The text for what the analysis says now: kept, on its way, or begun.</summary>
    private async Task<FeedbackText?> OpenAsync(string athleteId, bool isInteractive)
    {
        while (true)
        {
            var model = await writer.GetModelAsync(CancellationToken.None);
            var erasures = _erasures;
            var found = await FindAsync(athleteId);
            if (erasures != _erasures)
            {
                // What was found may be what was erased.
                continue;
            }

            if (found is not var (race, analysis))
            {
                return null;
            }

            var basis = FeedbackBasis.Of(model, analysis, FactSheet.Of(race, analysis, knowledge));
            if (_writing is not { } other || other.Basis == basis)
            {
                return _writing ?? Kept(basis) ?? Begin(new FeedbackText(basis), race, analysis, isInteractive);
            }

            await other.Whole;
        }
    }

    private FeedbackText? Kept(string basis) => storage.State.Basis == basis ? FeedbackText.Of(storage.State) : null;

    private async Task<(RaceResult Race, RaceAnalysis Analysis)?> FindAsync(string athleteId)
    {
        var athlete = await GrainFactory.GetGrain<IAthleteGrain>(athleteId).GetAsync(CancellationToken.None);
        var race = athlete?.Races.FirstOrDefault(held => held.Result.RaceId == RaceId);
        return race?.Outcome is AnalysisOutcome.Available { Analysis: var analysis } ? (race.Result, analysis) : null;
    }

    private FeedbackText Begin(FeedbackText text, RaceResult race, RaceAnalysis analysis, bool isInteractive)
    {
        _writing = text;
        _ = WriteAsync(text, race, analysis, isInteractive);
        return text;
    }

    private async Task WriteAsync(FeedbackText text, RaceResult race, RaceAnalysis analysis, bool isInteractive)
    {
        using var stop = new CancellationTokenSource();
        _stop = stop;
        Feedback? whole = null;
        GrainMeter.Asked();
        try
        {
            using var span = GrainMeter.Source.StartActivity("feedback");
            whole = await ComposeAsync(text, race, analysis, isInteractive, stop.Token);
            GrainMeter.Written(whole.Fallback?.ToString());
            if (whole.IsFinal && !stop.IsCancellationRequested)
            {
                await StoreAsync(text.ToState(whole));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The race is erased.
        }
        finally
        {
            (_writing, _stop) = (null, null);
            GrainMeter.Answered();
            text.Complete(stop.IsCancellationRequested ? null : whole);
        }
    }

    private async Task<Feedback> ComposeAsync(
        FeedbackText text,
        RaceResult race,
        RaceAnalysis analysis,
        bool isInteractive,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await writer.WriteAsync(race, analysis, text, isInteractive, cancellationToken);
        }
#pragma warning disable CA1031 // boundary: whatever fails here is reported, and the sentence planner stands in.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (!IsStopping)
            {
                LogFailed(fault, RaceId);
            }

            return planner.Plan(race, analysis, text, FallbackReason.Failed, "The writing failed.");
        }
    }

    /// <summary>A text that cannot be kept is answered all the same; the next request writes it again.</summary>
    private async Task StoreAsync(FeedbackState state)
    {
        try
        {
            await storage.ReplaceAsync(state, CancellationToken.None);
        }
#pragma warning disable CA1031 // boundary: the text itself is good.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (fault is not OutOfSpaceException && !IsStopping)
            {
                LogNotKept(fault, RaceId);
            }

            if (fault is InconsistentStateException)
            {
                DeactivateOnIdle();
            }
        }
    }
}
