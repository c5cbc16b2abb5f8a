using System.Collections.Immutable;

namespace RoxMind.Grains.Budgets;

/// <summary>Where gateways tell each other what callers have spent at each of them, so that a budget is one in all. The key is 0.</summary>
[Alias("spent-budgets")]
public interface ISpentBudgetsGrain : IGrainWithIntegerKey
{
    /// <summary>Takes what was spent at a gateway since it was last here.</summary>
    /// <param name="gateway">What the gateway is called; no other has that name.</param>
    /// <param name="spent">Operations by the name of the budget.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was spent at all others meanwhile.</returns>
    [Alias("exchange")]
    Task<ImmutableDictionary<string, int>> ExchangeAsync(
        string gateway,
        ImmutableDictionary<string, int> spent,
        CancellationToken cancellationToken
    );
}
