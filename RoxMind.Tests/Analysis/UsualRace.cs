using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Imports;

namespace RoxMind.Tests.Analysis;

/// <summary>
/// Races of open men about usual times. No norm, cluster or model is asked to make them, so they also serve the tests of
/// those.
/// </summary>
internal static class UsualRace
{
    /// <summary>Complete splits from half to three times the usual ones, each on its own.</summary>
    public static Gen<Splits> Splits { get; } =
        Gen.Double[0.5, 3]
            .Array[RaceFormat.SegmentCount]
            .Select(factors => new Splits([
                .. factors.Select((factor, i) => (int)Math.Round(factor * ResultLine.UsualSplits[i])),
            ]));

    /// <summary>A race of usual splits with some replaced; 0 means missing.</summary>
    public static RaceResult With(params (Segment Segment, int Seconds)[] changes) =>
        Of(new Splits(ResultLine.Splits(changes)));

    /// <summary>A race whose official time is the sum of its splits.</summary>
    public static RaceResult Of(Splits splits) =>
        new()
        {
            RaceId = "race",
            EventId = "E1",
            EventName = "S7 2025 Nowhere",
            Entrant = Entrant.Anonymous,
            Gender = Gender.Male,
            Division = Division.Open,
            TotalS = splits.SumS,
            Splits = splits,
        };
}
