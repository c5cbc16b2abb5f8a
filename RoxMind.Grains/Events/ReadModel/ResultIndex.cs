using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Events.ReadModel;

/// <summary>Finds results of one event by each of the things that tell who they are of.</summary>
/// <typeparam name="TResult">What holds a result.</typeparam>
internal sealed class ResultIndex<TResult>
    where TResult : class
{
    private readonly Dictionary<string, List<TResult>> _results = new(StringComparer.Ordinal);

    /// <summary>Takes a result in.</summary>
    public void Add(RaceResult race, TResult result)
    {
        foreach (var key in Keys(race))
        {
            if (!_results.TryGetValue(key, out var found))
            {
                found = _results[key] = new List<TResult>(1);
            }

            found.Add(result);
        }
    }

    /// <summary>Takes a result out.</summary>
    public void Remove(RaceResult race, TResult result)
    {
        foreach (var key in Keys(race))
        {
            if (_results.TryGetValue(key, out var found) && found.Remove(result) && found.Count == 0)
            {
                _results.Remove(key);
            }
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _results.Clear();

    /// <summary>Those that the timing company publishes under the same result id.</summary>
    public IReadOnlyList<TResult> OfSource(RaceResult race) => Find(SourceKey(race));

    /// <summary>Those of the same athlete id and division.</summary>
    public IReadOnlyList<TResult> OfAthlete(RaceResult race) => Find(AthleteKey(race));

    /// <summary>Those of the same start number.</summary>
    public IReadOnlyList<TResult> OfNumber(RaceResult race) => Find(NumberKey(race));

    /// <summary>Those of the same name and division.</summary>
    public IReadOnlyList<TResult> OfPerson(RaceResult race) => Find(PersonKey(race));

    /// <summary>Those of a team with the same division, finish and splits.</summary>
    public IReadOnlyList<TResult> OfTeamTimes(RaceResult race) => Find(TeamKey(race));

    private List<TResult> Find(string? key) => key is not null && _results.TryGetValue(key, out var found) ? found : [];

    private static IEnumerable<string> Keys(RaceResult race) =>
        new[] { SourceKey(race), AthleteKey(race), NumberKey(race), PersonKey(race), TeamKey(race) }.OfType<string>();

    private static string? SourceKey(RaceResult race) => race.SourceId is { } id ? $"s {id}" : null;

    private static string? AthleteKey(RaceResult race) =>
        race.Entrant.ExternalId is { } id ? $"a {Field(race)} {id}" : null;

    private static string? NumberKey(RaceResult race) => race.Entrant.StartNumber is { } number ? $"n {number}" : null;

    private static string? PersonKey(RaceResult race) =>
        race.Entrant.Name is { } name && NameKey.Of(name, race.Division) is { Length: > 0 } person
            ? $"p {Field(race)} {person}"
            : null;

    private static string? TeamKey(RaceResult race) =>
        race.Division.IsTeam() && race.IsRanked && race.Splits.MissingCount < RaceFormat.SegmentCount
            ? $"t {Field(race)} {race.TotalMs} {string.Join(' ', race.PublishedSplits.Raw.ToArray())}"
            : null;

    private static string Field(RaceResult race) => $"{(int)race.Division} {race.Category}";
}
