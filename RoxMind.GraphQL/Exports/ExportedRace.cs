using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Athletes;
using RoxMind.GraphQL.Schema.Ids;

namespace RoxMind.GraphQL.Exports;

/// <summary>A race as it is exported, with what is known of it.</summary>
/// <param name="athleteId">Whose race it is.</param>
/// <param name="race">The race.</param>
/// <param name="rank">Its rank in the list that is exported; null where there is none.</param>
internal sealed class ExportedRace(string athleteId, AthleteRace race, int? rank)
{
    /// <summary>Id of the race.</summary>
    public string Id => OpaqueId.Race(athleteId, race.Result.RaceId).ToString();

    /// <summary>The rank.</summary>
    public int? Rank => rank;

    /// <summary>The result.</summary>
    public RaceResult Result => race.Result;

    /// <summary>The analysis; null when there is none.</summary>
    public RaceAnalysis? Analysis => race.Analysis;

    /// <summary>Why there is no analysis; null when there is one.</summary>
    public string? Unavailable => race.Unavailable;

    /// <summary>What to train first, second and third; null where there is no such.</summary>
    public Priority? PriorityAt(int index) =>
        (race.Analysis?.Priorities ?? ImmutableArray<Priority>.Empty).ElementAtOrDefault(index);
}
