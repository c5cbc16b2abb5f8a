using System.Globalization;
using Microsoft.Extensions.Caching.Memory;

namespace RoxMind.GraphQL.Pages;

/// <summary>Sends the pictures of races, each drawn when it is first asked for.</summary>
/// <param name="races">The races that anyone may see.</param>
internal sealed class RacePictures(PublicRaces races) : IDisposable
{
    /// <summary>Behind a race's address.</summary>
    public const string Name = "picture.png";

    /// <summary>A browser may load nothing for it.</summary>
    private const string Policy = "default-src 'none'";
    private const int MostKept = 256;
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _drawn = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>One is drawn at a time: whoever asks for many has to wait, and nobody else does.</summary>
    private readonly SemaphoreSlim _pen = new(1);

    /// <summary>Sends one.</summary>
    public async Task SendAsync(HttpContext http, string id)
    {
        if (await races.FindAsync(id, http.RequestAborted) is not { } race)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (await FindAsync(RaceCard.Of(race.Result), http.RequestAborted) is not { } picture)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = s_longestWait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return;
        }

        await picture.SendAsync(http, Policy);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _drawn.Dispose();
        _pen.Dispose();
    }

    private async Task<Page?> FindAsync(RaceCard card, CancellationToken cancellationToken)
    {
        if (_drawn.TryGetValue(card, out Page? known))
        {
            return known;
        }

        if (!await _pen.WaitAsync(s_longestWait, cancellationToken))
        {
            return null;
        }

        try
        {
            return _drawn.GetOrCreate(
                card,
                entry =>
                {
                    entry.Size = 1;
                    return new Page(Name, RacePicture.Draw(card));
                }
            );
        }
        finally
        {
            _pen.Release();
        }
    }
}
