using Orleans.Runtime;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Pages;

/// <summary>The races that whoever shows shared addresses may see: all where there are no keys, else none, since such readers have none.</summary>
/// <param name="keys">The keys.</param>
/// <param name="grains">The way to the races.</param>
internal sealed class PublicRaces(KeyRing keys, IGrainFactory grains)
{
    /// <summary>The race at an address; null where there is none to be shown.</summary>
    /// <param name="text">Its id as it stands in the address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AthleteRace?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (!keys.IsOpen || !OpaqueId.TryParse(text, out var id) || id.Kind != IdKind.Race)
        {
            return null;
        }

        try
        {
            return await new AthleteLoader(grains)
                .Load(id.Key, id.Part, profile => profile.Races.FirstOrDefault(one => one.Result.RaceId == id.Part))
                .GetResultAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is TimeoutException or OrleansException)
        {
            // The page itself says that the service does not answer.
            return null;
        }
    }
}
