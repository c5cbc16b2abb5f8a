using System.Collections.Concurrent;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Tests;

/// <summary>What the silos of a test cluster tell each other; a bundle was first seen when it was first told.</summary>
internal sealed class ToldBundles
{
    private readonly ConcurrentDictionary<string, string> _served = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _firstSeen = [];

    /// <summary>The view of a silo.</summary>
    public IServedBundles Of(string silo) => new View(this, silo);

    private sealed class View(ToldBundles all, string silo) : IServedBundles
    {
        public Task<IReadOnlyList<ServedBundle>> TellAsync(string version, CancellationToken cancellationToken)
        {
            all._firstSeen.TryAdd(version, DateTimeOffset.UnixEpoch.AddDays(all._firstSeen.Count));
            all._served[silo] = version;
            return Task.FromResult<IReadOnlyList<ServedBundle>>([
                .. all._served.Select(one => new ServedBundle(one.Key, one.Value, all._firstSeen[one.Value])),
            ]);
        }
    }
}
