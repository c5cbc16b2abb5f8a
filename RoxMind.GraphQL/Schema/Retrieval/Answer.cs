using GraphQL;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Questions;
using RoxMind.GraphQL.Schema.Relay;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>The races that answer a question.</summary>
internal sealed class Answer(RaceQuestion question, FoundRaces found, PageRequest page) : IAskOutcome
{
    /// <summary>The question as it was understood: exactly this was searched for.</summary>
    public UnderstoodQuestion Understood => new(question);

    /// <summary>
    /// How far each race goes at least, in standard deviations, in every strength and weakness asked for; 1, or less where too few
    /// races go that far. Null when none was asked for.
    /// </summary>
    public double? LeastSd => found.LeastSd;

    /// <summary>The races, best first, one an athlete; left to themselves, those of the page that was asked for with the question.</summary>
    /// <param name="grains">The way to the races.</param>
    /// <param name="own">The part of the list.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<Connection<RaceFinding>> RacesAsync(
        [FromServices] IGrainFactory grains,
        [Page] PageArguments own,
        CancellationToken cancellationToken
    )
    {
        if (own.AreLeftOut)
        {
            return Show(found.Races, page.Skip);
        }

        var (start, end) = own.Of(page.Cursors).Range.Within(found.Total, ListPlace.At);
        var races =
            end == start
                ? []
                : (
                    await grains.GetGrain<IRetrievalGrain>(0).FindAsync(question, start, end - start, cancellationToken)
                ).Races;
        return Show(races, start);
    }

    private Connection<RaceFinding> Show(IEnumerable<FoundRace> races, int start) =>
        Connection<RaceFinding>.OfPositions(races.Select(race => new RaceFinding(race)), page, start, found.Total);
}
