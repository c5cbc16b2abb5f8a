using GraphQL;
using RoxMind.GraphQL.Schema.Athletes;
using RoxMind.GraphQL.Schema.Ids;
using RoxMind.GraphQL.Schema.Typing;

namespace RoxMind.GraphQL.Schema.Comparing;

/// <summary>Compares races.</summary>
internal sealed class CompareQueries(AthleteLoader athletes)
{
    private const int FewestRaces = 2;
    private const int MostRaces = 6;

    /// <summary>Two to six races side by side, whoever ran them and wherever.</summary>
    /// <param name="races">Ids of the races; each counts once.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(10)]
    public async Task<RaceComparison> CompareAsync(IReadOnlyList<OpaqueId> races, CancellationToken cancellationToken)
    {
        var wanted = races.Distinct().ToList();
        if (wanted.Count is < FewestRaces or > MostRaces)
        {
            throw new ExecutionError($"{FewestRaces} to {MostRaces} different races are compared.")
            {
                Code = "OUT_OF_RANGE",
            };
        }

        var reading = wanted.ConvertAll(id =>
            (Id: id, Race: athletes.Load(id.KeyOf(IdKind.Race), id.Part, profile => Race.Find(profile, id.Part!)))
        );
        var found = new List<Race>();
        var unknown = new List<OpaqueId>();
        foreach (var (id, pending) in reading)
        {
            if (await pending.GetResultAsync(cancellationToken) is { } race)
            {
                found.Add(race);
            }
            else
            {
                unknown.Add(id);
            }
        }

        return new RaceComparison(found) { Unknown = unknown };
    }
}
