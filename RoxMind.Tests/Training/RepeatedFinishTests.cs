using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Tests.Training;

/// <summary>Who does again what they did is as expected, wherever they are in the field.</summary>
public sealed class RepeatedFinishTests
{
    [Theory]
    [InlineData(Division.Open, Gender.Male)]
    [InlineData(Division.Open, Gender.Female)]
    [InlineData(Division.Pro, Gender.Male)]
    [InlineData(Division.Doubles, Gender.Mixed)]
    public void Repeated_finish_is_within_two_percent_of_its_expectation(Division division, Gender gender)
    {
        var standard = StationStandard.Of(division, gender, 8);
        var usualS = ShippedBundle.Bundle.Cohorts[standard].UsualS;
        for (var finishS = 3900; finishS <= 9000; finishS += 300)
        {
            var query = new PaceQuery(
                standard,
                new AgeGroup(35, 39),
                Splits.None,
                new PreviousRace(finishS, (int)Math.Round(usualS), 5)
            );
            var expectedS = ShippedBundle.Bundle.Pace.Forecast(query)[0].ForecastS;
            Assert.InRange((double)expectedS / finishS, 0.98, 1.02);
        }
    }
}
