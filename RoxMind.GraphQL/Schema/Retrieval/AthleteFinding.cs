using GraphQL;
using GraphQL.DataLoader;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Retrieval;

/// <summary>An athlete that was found.</summary>
internal sealed class AthleteFinding(SearchHit.Athlete found) : ISearchFinding
{
    /// <summary>Id of the athlete.</summary>
    public OpaqueId AthleteId => OpaqueId.Athlete(found.AthleteId);

    /// <summary>Name as last published.</summary>
    public string? Name => found.Name;

    /// <summary>Three-letter country code as last published.</summary>
    public string? Nationality => found.Nationality;

    /// <summary>Gender category.</summary>
    public Gender Gender => found.Gender;

    /// <summary>How many of their races are known.</summary>
    public int RaceCount => found.Races;

    /// <summary>The athlete with every race; null when removed since.</summary>
    /// <param name="athletes">Reads athletes together.</param>
    [Cost(2)]
    public IDataLoaderResult<Athlete?> Athlete([FromServices] AthleteLoader athletes) =>
        athletes.Load(found.AthleteId, profile => new Athlete(profile));
}
