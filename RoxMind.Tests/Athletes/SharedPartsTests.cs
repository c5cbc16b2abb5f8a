using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Tests.Events;

namespace RoxMind.Tests.Athletes;

public sealed class SharedPartsTests
{
    [Fact]
    public void States_read_from_storage_share_what_they_have_in_common_and_say_what_they_said()
    {
        using var provider = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = provider.GetRequiredService<Serializer<AthleteState>>();
        var shared = new SharedParts();
        var field = new SyntheticEvent("shared", "S7 2025 Shared").Field(2);
        var stored = field.Select(race => serializer.SerializeToArray(StateOf(race))).ToList();

        var (one, other) = (Read(stored[0]), Read(stored[1]));

        Assert.Same(one.Result.EventName, other.Result.EventName);
        Assert.Same(one.Course, other.Course);
        Assert.Equal(field[0].Entrant, one.Result.Entrant);
        Assert.Equal(field[1].Splits, other.Result.Splits);

        AthleteRace Read(byte[] bytes) => Assert.Single(shared.In(serializer.Deserialize(bytes)!).Races);
    }

    private static AthleteState StateOf(RaceResult race) =>
        new()
        {
            Races =
            [
                new AthleteRace(race, IdentityBasis.NameMatch, RaceExplainer.Pending)
                {
                    Course = KeptCourse.Of(CourseEffects.None),
                },
            ],
        };
}
