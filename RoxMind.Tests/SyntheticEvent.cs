using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Facts;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests;

/// <summary>A made-up event of open men (or women) and what its timing would send.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Name">Its published name.</param>
internal sealed record SyntheticEvent(string Id, string Name = "S7 2025 Nowhere")
{
    /// <summary>A result. Fields that do not matter to a test are changed with <c>with</c>, before <see cref="Keyed"/>.</summary>
    /// <param name="name">The athlete's published name.</param>
    /// <param name="draw">Which splits of the made-up field.</param>
    /// <param name="startNumber">Start number; without one, the whole row makes the id.</param>
    /// <param name="gender">Gender category.</param>
    public RaceResult Result(string? name, int draw = 0, string? startNumber = null, Gender gender = Gender.Male)
    {
        var field = gender == Gender.Female ? SyntheticCohort.OpenWomen100 : SyntheticCohort.OpenMen;
        var splits = field.Races[draw % field.Races.Length].Splits;
        return Keyed(
            new RaceResult
            {
                RaceId = string.Empty,
                EventId = Id,
                EventName = Name,
                Entrant = new Entrant(null, name, "SUI", startNumber),
                Gender = gender,
                Division = Division.Open,
                AgeGroup = new AgeGroup(30, 34),
                TotalS = splits.SumS,
                Splits = splits,
            }
        );
    }

    /// <summary>Results of different athletes, each with a start number.</summary>
    public RaceResult[] Field(int count, string names = "Runner") =>
        [.. Enumerable.Range(1, count).Select(i => Result($"{names} {Id} {i}", i, $"{i}"))];

    /// <summary>The split of a result at a segment, as it is sent while the race is under way.</summary>
    public static SplitRecorded Split(RaceResult result, Segment segment) =>
        new(
            new RaceEntry(result.Entrant, result.Gender, result.Division, result.AgeGroup),
            segment,
            result.Splits[segment]!.Value
        );

    /// <summary>The result with the id that its fields give it.</summary>
    public static RaceResult Keyed(RaceResult result) => RaceKey.Keyed(result);
}
