using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Pace;

namespace RoxMind.Silo.Inference;

/// <summary>A request that waits for its forecasts. Its continuation runs off the forecaster's thread.</summary>
/// <param name="query">What is asked.</param>
/// <param name="cancellationToken">The caller no longer wants the answer.</param>
internal sealed class PaceRequest(PaceQuery query, CancellationToken cancellationToken)
    : TaskCompletionSource<ImmutableArray<PaceStep>>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>What is asked.</summary>
    public PaceQuery Query { get; } = query;

    /// <summary>Ends the request when its caller gives up; true when it has ended so.</summary>
    public bool EndIfCanceled() => cancellationToken.IsCancellationRequested && TrySetCanceled(cancellationToken);

    /// <summary>The answer, or the end of waiting for it.</summary>
    public async Task<ImmutableArray<PaceStep>> AnswerAsync()
    {
        await using var registration = cancellationToken.UnsafeRegister(
            static (request, token) => ((PaceRequest)request!).TrySetCanceled(token),
            this
        );
        return await Task;
    }
}
