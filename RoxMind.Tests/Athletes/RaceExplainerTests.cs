using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Athletes;

public sealed class RaceExplainerTests
{
    private const double BeforeShare = 0.3;

    private static readonly DateOnly s_first = new(2025, 3, 1);

    private readonly List<PaceQuery> _asked = [];
    private readonly RaceExplainer _explainer;

    public RaceExplainerTests()
    {
        var courses = SyntheticCourses.Model;
        var models = new SyntheticModels
        {
            Courses = new CourseModel(
                courses.Standards.ToDictionary(standard => standard, standard => courses.Frame(standard)!.Standard),
                courses.Prior with
                {
                    BeforeShare = BeforeShare,
                }
            ),
            Before = query =>
            {
                _asked.Add(query);
                return Task.CompletedTask;
            },
        };
        _explainer = new RaceExplainer(models, models);
    }

    [Fact]
    public async Task Races_are_expected_from_the_last_two_before_each()
    {
        List<AthleteRace> races = [Race(0, 1.2), Race(1, 1), Race(2, 1)];

        Assert.True(await _explainer.RenewAsync(races, 0, CancellationToken.None, force: true));

        // No course is known, so each is asked for once.
        Assert.Equal(races.Count, _asked.Count);
        Assert.Null(_asked[0].Previous);
        Assert.Equal(races[0].Result.TotalS, _asked[1].Previous!.TotalS);
        Assert.Equal(0, _asked[1].Previous!.HistoryLog);
        Assert.Equal(races[1].Result.TotalS, _asked[2].Previous!.TotalS);
        Assert.Equal(BeforeShare * Math.Log(1.2), _asked[2].Previous!.HistoryLog, 0.01);
    }

    [Fact]
    public async Task Race_that_went_is_not_counted_among_them()
    {
        List<AthleteRace> races = [Race(0, 1.2), Race(1, 1), Race(2, 1)];
        races.RemoveAt(1);

        await _explainer.RenewAsync(races, 0, CancellationToken.None, force: true);

        Assert.Equal(races[0].Result.TotalS, _asked[1].Previous!.TotalS);
        Assert.Equal(0, _asked[1].Previous!.HistoryLog);
    }

    /// <summary>A median race, slower by a factor, so many quarters of a year after the first.</summary>
    private static AthleteRace Race(int quarter, double factor)
    {
        var cohort = SyntheticCohort.OpenMen;
        var splits = cohort.MedianRace.Splits.Raw.ToArray().Select(time => (int)Math.Round(factor * time));
        var result = cohort.Race($"race {quarter}", new Splits([.. splits])) with
        {
            EventId = $"event {quarter}",
            Date = s_first.AddDays(91 * quarter),
        };
        return new AthleteRace(result, IdentityBasis.NameMatch, RaceExplainer.Pending);
    }
}
