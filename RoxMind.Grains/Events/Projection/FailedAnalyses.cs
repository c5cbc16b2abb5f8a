using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Grains.Events.Projection;

/// <summary>Says when results that could not be brought to their athlete are tried again: after pauses that double, and a limited number of times.</summary>
internal sealed class FailedAnalyses(
    EventReadModel readModel,
    IModelCatalog catalog,
    BundleAgreement agreement,
    EventOptions options,
    TimeProvider clock
)
{
    private readonly Dictionary<string, (long At, int Attempt)> _seen = new(StringComparer.Ordinal);
    private bool _isAsked;

    /// <summary>After what pause the next one is tried; null when none is.</summary>
    public TimeSpan? Next
    {
        get
        {
            var waiting = Waiting().Select(Pause).ToList();
            return waiting.Count == 0 ? null : TimeSpan.FromTicks(Math.Max(0, waiting.Min(pause => pause.Ticks)));
        }
    }

    /// <summary>An administrator asks for all of them.</summary>
    public void TryNow() => _isAsked = true;

    /// <summary>Those that are to be tried now.</summary>
    public IReadOnlyList<Finisher> Due()
    {
        if (readModel.Failed == 0)
        {
            _seen.Clear();
            _isAsked = false;
            return [];
        }

        var due = (_isAsked ? Failing() : Waiting().Where(one => Pause(one) <= TimeSpan.Zero)).ToList();
        _isAsked = false;
        return due;
    }

    /// <summary>One more attempt has failed: another bundle was a new beginning, where it is the one that silos have agreed on.</summary>
    public AnalysisFailed Failed(Finisher finisher, string reason)
    {
        var attempts = Attempts(finisher);
        var version = attempts > 0 ? finisher.Failure!.ModelVersion : catalog.Version;
        return new AnalysisFailed(finisher.Result.RaceId, attempts + 1, reason, version);
    }

    private int Attempts(Finisher finisher) =>
        finisher.Failure is { } failure && (failure.ModelVersion == catalog.Version || !agreement.IsOwn)
            ? failure.Attempt
            : 0;

    private IEnumerable<Finisher> Failing() => readModel.Results.Where(one => one.Failure is not null);

    private IEnumerable<Finisher> Waiting() =>
        readModel.Failed == 0 ? [] : Failing().Where(one => Attempts(one) < options.Attempts);

    /// <summary>What is left of the pause after the latest attempt; one that another silo or an earlier life made is tried at once.</summary>
    private TimeSpan Pause(Finisher finisher)
    {
        var (raceId, attempt) = (finisher.Result.RaceId, finisher.Failure!.Attempt);
        if (!_seen.TryGetValue(raceId, out var seen) || seen.Attempt != attempt)
        {
            _seen[raceId] = seen = (clock.GetTimestamp(), attempt);
        }

        return options.PauseAfter(attempt) - clock.GetElapsedTime(seen.At);
    }
}
