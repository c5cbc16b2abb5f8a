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

    /// <summary>The races, best first, one an athlete.</summary>
    public Connection<RaceFinding> Races => new(found.Races.Select(race => new RaceFinding(race)), page, found.Total);
}
