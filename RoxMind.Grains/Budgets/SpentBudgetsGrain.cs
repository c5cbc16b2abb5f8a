using System.Collections.Immutable;

namespace RoxMind.Grains.Budgets;

/// <summary>
/// Keeps for each gateway what it has not heard yet, in memory alone: who loses it with a silo has a second's worth of operations more. A gateway
/// that was not here for a while is forgotten.
/// </summary>
[GrainType("spent-budgets")]
internal sealed class SpentBudgetsGrain(TimeProvider clock) : Grain, ISpentBudgetsGrain
{
    private static readonly TimeSpan s_forgottenAfter = TimeSpan.FromSeconds(30);

    /// <summary>Whoever asks from ever new addresses is not to fill the memory.</summary>
    private const int MostNames = 10_000;

    private readonly Dictionary<string, Gateway> _gateways = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<ImmutableDictionary<string, int>> ExchangeAsync(
        string gateway,
        ImmutableDictionary<string, int> spent,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(gateway);
        ArgumentNullException.ThrowIfNull(spent);
        var now = clock.GetUtcNow();
        var unheard = _gateways.GetValueOrDefault(gateway)?.Unheard.ToImmutableDictionary(StringComparer.Ordinal);
        _gateways[gateway] = new Gateway(now, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (name, other) in _gateways)
        {
            if (now - other.SeenAt > s_forgottenAfter)
            {
                _gateways.Remove(name);
            }
            else if (name != gateway)
            {
                other.Hear(spent);
            }
        }

        return Task.FromResult(unheard ?? ImmutableDictionary<string, int>.Empty);
    }

    private sealed record Gateway(DateTimeOffset SeenAt, Dictionary<string, int> Unheard)
    {
        public void Hear(ImmutableDictionary<string, int> spent)
        {
            foreach (var (name, count) in spent)
            {
                if (Unheard.TryGetValue(name, out var before))
                {
                    Unheard[name] = before + count;
                }
                else if (Unheard.Count < MostNames)
                {
                    Unheard.Add(name, count);
                }
            }
        }
    }
}
