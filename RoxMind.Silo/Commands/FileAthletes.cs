using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;

namespace RoxMind.Silo.Commands;

/// <summary>Tells the athletes of a file apart, and which of their splits can be believed, by the rules that a service goes by.</summary>
internal static class FileAthletes
{
    /// <summary>The races by athlete, in file order; rows that are there twice once.</summary>
    public static List<List<AthleteRace>> Of(IReadOnlyList<RaceResult> results)
    {
        var medians = new Dictionary<string, EventMedians>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            if (!medians.TryGetValue(result.EventId, out var ofEvent))
            {
                medians[result.EventId] = ofEvent = new EventMedians();
            }

            ofEvent.Add(result);
        }

        return
        [
            .. results
                .DistinctBy(result => result.RaceId)
                .Select(result => RaceCleaner.Judge(FinishRule.Apply(result), medians[result.EventId]))
                .GroupBy(result =>
                    AthleteIdentity.NamesakesOf(result) ?? AthleteIdentity.Candidate(result, 0).AthleteId
                )
                .SelectMany(Athletes),
        ];
    }

    private static IEnumerable<List<AthleteRace>> Athletes(IEnumerable<RaceResult> namesakes)
    {
        var races = namesakes.ToDictionary(result => result.RaceId, StringComparer.Ordinal);
        return NamesakePartition
            .Of(races.Values.Select(result => NamesakeRace.Of(result)))
            .Select(athlete => athlete.Select(race => Held(races[race.RaceId])).ToList());
    }

    private static AthleteRace Held(RaceResult result) =>
        new(result, AthleteIdentity.Candidate(result, 0).Basis, RaceExplainer.Pending);
}
