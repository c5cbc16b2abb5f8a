namespace RoxMind.GraphQL.Pages;

/// <summary>Sends the page of a race with a preview in its head, for whoever shows shared addresses and reads no scripts.</summary>
/// <param name="start">The page that shows itself as every other.</param>
/// <param name="address">The address of races.</param>
/// <param name="races">The races that anyone may see.</param>
internal sealed class RacePages(StartPage start, string address, PublicRaces races)
{
    /// <summary>Sends it.</summary>
    public async Task SendAsync(HttpContext http, string id)
    {
        if (await races.FindAsync(id, http.RequestAborted) is not { } race)
        {
            await start.SendAsync(http, address);
            return;
        }

        // Previews are shown elsewhere: what they name has to be a whole address.
        var picture = new Uri($"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}/{RacePictures.Name}");
        await start.SendAsync(http, address, RacePreview.Of(race, picture));
    }
}
