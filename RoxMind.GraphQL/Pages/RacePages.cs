using Orleans.Runtime;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Access.Keys;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Pages;

/// <summary>Sends the page of a race with a preview in its head, for whoever shows shared addresses and reads no scripts.</summary>
/// <param name="start">The page that shows itself as every other.</param>
/// <param name="address">The address of races.</param>
/// <param name="keys">Where there are keys, who reads previews has none: nothing is told.</param>
/// <param name="grains">The way to the races.</param>
internal sealed class RacePages(StartPage start, string address, KeyRing keys, IGrainFactory grains)
{
    /// <summary>Sends it.</summary>
    public async Task SendAsync(HttpContext http, string id)
    {
        var race = keys.IsOpen ? await FindAsync(id, http.RequestAborted) : null;
        await (race is null ? start.SendAsync(http, address) : start.SendAsync(http, address, RacePreview.Of(race)));
    }

    private async Task<AthleteRace?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (!OpaqueId.TryParse(text, out var id) || id.Kind != IdKind.Race)
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
