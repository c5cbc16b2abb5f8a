using GraphQL.DataLoader;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Athletes;

/// <summary>
/// Asks cohorts for athletes who are alike: the searches of the rows of a list together, one call a standard. Lives as long as
/// one operation.
/// </summary>
internal sealed class SimilarAthleteSearch(IGrainFactory grains)
{
    /// <summary>How many matches a page has when nothing is said.</summary>
    public const int Usual = 10;

    private Batch _next = new();

    /// <summary>Finds them.</summary>
    /// <param name="athleteId">Whose race it is.</param>
    /// <param name="race">The race.</param>
    /// <param name="betterAt">Segments in which a match must be better; null takes the race's priorities.</param>
    /// <param name="page">Which part of them.</param>
    /// <returns>Null when the race has no analysis.</returns>
    public IDataLoaderResult<SimilarAthleteConnection?>? Find(
        string athleteId,
        AthleteRace race,
        IReadOnlyList<Segment>? betterAt,
        PageArguments page
    )
    {
        var asked = page.Of(
            $"similar {race.Result.RaceId} {(betterAt is null ? "priorities" : string.Join(',', betterAt))}"
        );
        var result = race.Result;
        if (race.Outcome is not AnalysisOutcome.Available { Analysis: var analysis })
        {
            return null;
        }

        // Nobody can be faster than a time that is not known.
        var better = (betterAt ?? [.. analysis.Priorities.Select(priority => priority.Segment).OfType<Segment>()])
            .Where(segment => result.Splits[segment] is not null)
            .Distinct()
            .ToList();
        var query = new SimilarQuery(
            result.RaceId,
            athleteId,
            result.TotalS,
            result.Splits,
            [.. better],
            SimilarAthleteConnection.Needed(asked)
        );
        _next.Queries.Add((result.Standard.Key, query));
        return new Pending(this, _next, _next.Queries.Count - 1, better, asked);
    }

    /// <summary>Searches a batch; whoever comes first starts it for all.</summary>
    private Task<SimilarRaces[]> SearchAsync(Batch batch, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(batch, _next))
        {
            _next = new Batch();
        }

        return batch.Searching ??= SearchAllAsync(batch.Queries, cancellationToken);
    }

    private async Task<SimilarRaces[]> SearchAllAsync(
        List<(string Standard, SimilarQuery Query)> queries,
        CancellationToken cancellationToken
    )
    {
        var found = new SimilarRaces[queries.Count];
        await Task.WhenAll(
            Enumerable
                .Range(0, queries.Count)
                .GroupBy(i => queries[i].Standard, StringComparer.Ordinal)
                .Select(async standard =>
                {
                    var places = standard.ToList();
                    var answers = await grains
                        .GetGrain<ICohortGrain>(standard.Key)
                        .FindSimilarAsync([.. places.Select(i => queries[i].Query)], cancellationToken);
                    for (var i = 0; i < places.Count; i++)
                    {
                        found[places[i]] = answers[i];
                    }
                })
        );
        return found;
    }

    /// <summary>Searches that are made together.</summary>
    private sealed class Batch
    {
        public List<(string Standard, SimilarQuery Query)> Queries { get; } = [];

        public Task<SimilarRaces[]>? Searching { get; set; }
    }

    /// <summary>One field's share of a batch.</summary>
    private sealed class Pending(
        SimilarAthleteSearch search,
        Batch batch,
        int place,
        IReadOnlyList<Segment> betterAt,
        PageRequest page
    ) : IDataLoaderResult<SimilarAthleteConnection?>
    {
        public async Task<SimilarAthleteConnection?> GetResultAsync(CancellationToken cancellationToken = default) =>
            new((await search.SearchAsync(batch, cancellationToken))[place], betterAt, page);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
