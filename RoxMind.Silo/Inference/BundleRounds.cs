using RoxMind.Grains.Events.Upkeep;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Inference;

/// <summary>Keeps a silo told which bundle the cluster has agreed on, and has its events look for stale analyses once that changes.</summary>
internal sealed partial class BundleRounds(
    IServedBundles bundles,
    IModelCatalog catalog,
    BundleAgreement agreement,
    ActiveEvents active,
    TimeProvider clock,
    ILogger<BundleRounds> logger
) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(2);

    private bool _isDisagreementTold;

    /// <summary>Tells and hears once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (agreement.Hear(await bundles.TellAsync(catalog.Version, cancellationToken)))
            {
                Tell();
                await active.ResumeAsync(cancellationToken);
            }
        }
        catch (StorageFaultException)
        {
            // What was heard last counts while the database is away, which the store itself tells.
        }
#pragma warning disable CA1031 // boundary: an event that could not be told looks when it has work to do again.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotResumed(fault);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, clock);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    private void Tell()
    {
        var (agreed, others) = (agreement.Version!, agreement.Others);
        if (others.Count > 0 && !_isDisagreementTold)
        {
            LogDisagree(agreed, string.Join(", ", others.Select(one => one.Version).Distinct(StringComparer.Ordinal)));
        }
        else if (others.Count == 0 && _isDisagreementTold)
        {
            LogAgree(agreed);
        }

        _isDisagreementTold = others.Count > 0;
    }
}
