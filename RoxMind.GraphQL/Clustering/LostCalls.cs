using Orleans.Runtime;

namespace RoxMind.GraphQL.Clustering;

/// <summary>Lets go of calls that may be made again when a silo was lost: what was asked of it is answered by nobody.</summary>
/// <remarks>
/// They are left and not cancelled. Orleans brings a cancellation to the grain, and where it does not find the call there, which may have been
/// lost or answered, looks for it again for three seconds, in which the grain can't end: after a silo was lost that is what many are to do.
/// </remarks>
internal sealed class LostCalls(LostSilos lost) : IOutgoingGrainCallFilter
{
    private static readonly AsyncLocal<bool> s_mayRepeat = new();

    /// <summary>Says of the calls that follow in an asynchronous method, and in what it calls, whether they may be made again.</summary>
    public static void MayRepeat(bool isSo = true) => s_mayRepeat.Value = isSo;

    /// <inheritdoc/>
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var next = s_mayRepeat.Value ? lost.Next : CancellationToken.None;
        var call = context.Invoke();
        try
        {
            await call.WaitAsync(next);
        }
        catch (OperationCanceledException left) when (next.IsCancellationRequested)
        {
            if (!call.IsCompleted)
            {
                call.Ignore();
                throw new SiloUnavailableException("A silo was lost, perhaps with what was asked.", left);
            }

            // It was answered at that moment.
            await call;
        }
    }
}
