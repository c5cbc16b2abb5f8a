using System.Runtime.ExceptionServices;
using Orleans.Runtime;
using RoxMind.Grains.Persistence;

namespace RoxMind.GraphQL.Clustering;

/// <summary>
/// Executes operations again where that changes nothing but the time they take: those that met a silo that was moving its grains, and those that
/// were under way when a silo was lost (<see cref="LostCalls"/>).
/// </summary>
internal sealed class Repetition(TimeProvider clock)
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(250);

    /// <summary>Longer than it takes until a silo that hangs is out of the cluster, and shorter than callers wait.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    /// <summary>Whether a fault says that what was asked was moving from one silo to another.</summary>
    public static bool IsMove(Exception fault) => fault is SiloUnavailableException or OrleansMessageRejectionException;

    /// <summary>Asks something that changes nothing; what is still moving after a while is thrown.</summary>
    /// <param name="ask">Asks it once.</param>
    /// <param name="cancellationToken">Nobody waits for it any more.</param>
    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        var (answer, fault) = await RunAsync<(T?, ExceptionDispatchInfo?)>(
            isStream: false,
            async token =>
            {
                try
                {
                    return ((await ask(token), null), HasMoved: false);
                }
                catch (Exception move) when (IsMove(move))
                {
                    return ((default, ExceptionDispatchInfo.Capture(move)), HasMoved: true);
                }
            },
            cancellationToken
        );
        fault?.Throw();
        return answer!;
    }

    /// <summary>Executes an operation that may be executed again.</summary>
    /// <param name="isStream">Whether what it answers goes on after it was executed.</param>
    /// <param name="execute">Executes it once; says whether it met something that was moving.</param>
    /// <param name="cancellationToken">Nobody waits for it any more.</param>
    public async Task<T> RunAsync<T>(
        bool isStream,
        Func<CancellationToken, Task<(T Reply, bool HasMoved)>> execute,
        CancellationToken cancellationToken
    )
    {
        LostCalls.MayRepeat(!isStream);
        var start = clock.GetTimestamp();
        var tries = 0;
        while (true)
        {
            var (reply, hasMoved) = await execute(cancellationToken);
            if (!hasMoved || clock.GetElapsedTime(start) > s_patience)
            {
                return reply;
            }

            await Task.Delay(GrowingPause.After(s_firstPause, ++tries, s_longestPause), clock, cancellationToken);
        }
    }
}
