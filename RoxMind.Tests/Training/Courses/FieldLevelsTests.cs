using RoxMind.Grains.Analysis.Races;
using RoxMind.Tests.Analysis;
using RoxMind.Training.Courses;
using RoxMind.Training.Sources;

namespace RoxMind.Tests.Training.Courses;

/// <summary>Athletes who raced in two divisions tell how strong the fields are.</summary>
public sealed class FieldLevelsTests
{
    private const double ProUsualS = 5000;
    private const double OpenUsualS = 5400;

    private static readonly StationStandard _open = StationStandard.Of(Division.Open, Gender.Male, 8);
    private static readonly StationStandard _pro = StationStandard.Of(Division.Pro, Gender.Male, 8);

    [Fact]
    public void A_stronger_field_is_told_apart_from_the_gain_from_race_to_race()
    {
        // In pro everybody is 15 % further back, and everybody is 2 % faster the second time.
        var level = Measure(300, 0.15, -0.02);
        Assert.Equal(-0.15 * 300 / 320, level, 0.005);
    }

    [Fact]
    public void Without_athletes_in_both_directions_nothing_is_said() => Assert.Equal(0, Measure(0, 0.15, 0));

    private static double Measure(int each, double behind, double gain)
    {
        var races = Enumerable
            .Range(0, 2 * each)
            .SelectMany(i =>
            {
                var isUp = i < each;
                var open = OpenUsualS * Math.Exp(isUp ? 0 : gain);
                var pro = ProUsualS * Math.Exp(behind + (isUp ? gain : 0));
                return (RaceResult[])
                    [
                        Race(i, 0, isUp ? Division.Open : Division.Pro, isUp ? open : pro),
                        Race(i, 1, isUp ? Division.Pro : Division.Open, isUp ? pro : open),
                    ];
            });
        var set = ResultFolder.Of(races);
        var totals = set.EventIds.ToDictionary(id => id, _ => 0.0);
        return FieldLevels.Of(set, _ => true, [_open, _pro], [OpenUsualS, ProUsualS], totals).GetValueOrDefault(_pro);
    }

    private static RaceResult Race(int athlete, int at, Division division, double seconds)
    {
        var splits = UsualRace.With().Splits;
        var scaled = new Splits([
            .. splits.Raw.ToArray().Select(time => (int)Math.Round(time * seconds / splits.SumS)),
        ]);
        return UsualRace.Of(scaled) with
        {
            RaceId = $"{athlete}-{at}",
            EventId = $"event-{at}",
            EventName = $"S{7 + at} {2024 + at} City",
            Division = division,
            Entrant = new Entrant(null, $"athlete {athlete}", null, null),
        };
    }
}
