using System.ComponentModel.DataAnnotations;
using GraphQL.DataLoader;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Mcp.Answers;
using RoxMind.GraphQL.Mcp.Races;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Mcp.Athletes;

/// <summary>Finds athletes by their names.</summary>
internal sealed class SearchAthletesTool(
    IGrainFactory grains,
    AthleteLoader athletes,
    RaceReader races,
    PageLinks links
)
{
    private const int MostRaces = 10;

    /// <summary>
    /// Finds athletes, pairs and relays by words of their names and their country, however these are spelled (`Mueller` is `Müller`), with the
    /// ids of their latest races. When nothing has the words, what is a typing error or two away.
    /// </summary>
    /// <param name="text">The words: a name, or part of it.</param>
    /// <param name="first">At most so many athletes, best first.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<AthleteMatches> SearchAsync(
        [StringLength(200, MinimumLength = 1)] string text,
        [Range(1, 20)] int first = 5,
        CancellationToken cancellationToken = default
    )
    {
        var found = await grains
            .GetGrain<IRetrievalGrain>(0)
            .SearchAsync(new(text, [SearchKind.Athlete]), ListRange.First(first), cancellationToken);
        var reading = found
            .Hits.OfType<SearchHit.Athlete>()
            .Select(hit => athletes.Load(hit.AthleteId, profile => profile))
            .ToList();
        var shown = new List<FoundAthlete>(reading.Count);
        foreach (var pending in reading)
        {
            // Null when it was removed since.
            if (await pending.GetResultAsync(cancellationToken) is { } profile)
            {
                shown.Add(Show(profile));
            }
        }

        return new AthleteMatches(found.Total, shown);
    }

    private FoundAthlete Show(AthleteProfile profile)
    {
        var page = links.Athlete(profile.AthleteId, profile.Name);
        return new FoundAthlete(
            OpaqueId.Athlete(profile.AthleteId).ToString(),
            profile.Name,
            profile.Nationality,
            profile.Gender,
            profile.Races.Length,
            [.. profile.Races.Reverse().Take(MostRaces).Select(race => races.LineOf(new OwnedRace(profile, race)))],
            page
        );
    }
}
