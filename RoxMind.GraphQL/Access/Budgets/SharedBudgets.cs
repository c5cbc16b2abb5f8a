using System.Security.Cryptography;
using RoxMind.Grains.Budgets;
using RoxMind.GraphQL.Access.Keys;

namespace RoxMind.GraphQL.Access.Budgets;

/// <summary>
/// Tells the other gateways each second what callers have taken here, and hears what they took there. Nobody waits for it: for a second a caller
/// may have a bucket at each gateway, in the long run one in all. While the silos are away each gateway counts for itself.
/// </summary>
internal sealed partial class SharedBudgets(
    IGrainFactory grains,
    CallerBudgets budgets,
    KeyRing keys,
    TimeProvider clock,
    ILogger<SharedBudgets> logger
) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);

    private readonly string _name = RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (!keys.IsOpen)
                {
                    await ExchangeAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops.
        }
    }

    private async Task ExchangeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var spent = budgets.TakeSpent();
            var elsewhere = await grains.GetGrain<ISpentBudgetsGrain>(0).ExchangeAsync(_name, spent, cancellationToken);
            budgets.Charge(elsewhere);
        }
#pragma warning disable CA1031 // boundary: the next second's exchange goes on, and calls that callers make say that the silos are away
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogAlone(fault);
        }
    }

    [LoggerMessage(LogLevel.Debug, "What callers spend is counted here alone now")]
    private partial void LogAlone(Exception fault);
}
