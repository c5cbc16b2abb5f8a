using CsCheck;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Finding;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Search;

public sealed class RaceFinderTests
{
    private static readonly Segment[] Stations = [.. RaceFormat.Stations];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Planted_profile_is_found_first()
    {
        var planted = Plant("planted", (Segment.SledPush, 0.7), (Segment.SledPull, 0.7), (Segment.WallBalls, 1.5));
        var finder = await FinderAsync([.. IndexedRaces.Men, planted]);
        var found = Find(
            finder,
            new RaceQuestion { Strong = [Segment.SledPush, Segment.SledPull], Weak = [Segment.WallBalls] }
        );
        Assert.Equal("planted", found.Races[0].Race.RaceId);
        Assert.True(found.Races[0].MatchSd > 1);
    }

    [Fact]
    public async Task Every_race_found_goes_the_distance_asked_for_in_every_direction()
    {
        var finder = await FinderAsync(IndexedRaces.Men);
        var scale = new ShapeScale(SyntheticCohort.OpenMen.Snapshot);
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7])
            .Where((strong, weak) => strong != weak)
            .Sample(
                (strong, weak) =>
                {
                    var question = new RaceQuestion { Strong = [Stations[strong]], Weak = [Stations[weak]] };
                    var found = Find(finder, question);
                    var vector = new ProfileVector(question.Strong, question.Weak);
                    Assert.Equal(
                        found.Races.Select(race => race.MatchSd).OrderDescending(),
                        found.Races.Select(race => race.MatchSd)
                    );
                    foreach (var race in found.Races)
                    {
                        var scaled = new double[ShapeVector.Length];
                        scale.Read(race.Race.Splits, scaled);
                        Assert.True(vector.Match(scaled).Least >= found.LeastSd);
                    }

                    Assert.Equal(found.Total, found.Races.Select(race => race.Race.AthleteId).Distinct().Count());
                },
                iter: 60
            );
    }

    [Fact]
    public void Scaled_levels_of_a_race_add_up_to_nothing()
    {
        var scale = new ShapeScale(SyntheticCohort.OpenMen.Snapshot);
        foreach (var race in SyntheticCohort.OpenMen.Races.Take(100))
        {
            var scaled = new double[ShapeVector.Length];
            scale.Read(race.Splits, scaled);
            Assert.Equal(0, scaled.Where((_, i) => i != ShapeVector.Fade).Sum(), 5);
        }
    }

    [Fact]
    public async Task Conditions_hold_for_every_race_found()
    {
        var finder = await FinderAsync([.. IndexedRaces.Men, .. IndexedRaces.Women]);
        var question = new RaceQuestion
        {
            Goal = QuestionGoal.Fastest,
            Genders = [Gender.Female],
            FromAge = 30,
            ToAge = 39,
            MaxTotalS = 5400,
        };
        var found = Find(finder, question);
        Assert.NotEmpty(found.Races);
        Assert.All(
            found.Races,
            race =>
            {
                Assert.Equal(Gender.Female, race.Race.Standard.Gender);
                Assert.InRange(race.Race.AgeGroup.From, 30, 39);
                Assert.True(race.Race.TotalS <= 5400);
            }
        );
        Assert.Equal(
            found.Races.Select(race => race.Race.TotalS).Order(),
            found.Races.Select(race => race.Race.TotalS)
        );
    }

    [Fact]
    public async Task Improvement_is_the_change_since_the_race_before()
    {
        var before = Named("before", "athlete", "S7 2024 Milan", 5000);
        var after = Named("after", "athlete", "S7 2025 Milan", 4500);
        var slower = Named("slower", "other", "S7 2025 Milan", 5200);
        var earlier = Named("earlier", "other", "S7 2024 Milan", 5100);
        var finder = await FinderAsync([before, after, slower, earlier]);
        var found = Find(finder, new RaceQuestion { Goal = QuestionGoal.Improved });
        var only = Assert.Single(found.Races);
        Assert.Equal(("after", -500), (only.Race.RaceId, only.ChangeS));
    }

    [Fact]
    public async Task Words_find_events_athletes_and_races()
    {
        var finder = await FinderAsync([
            Named("one", "a", "S7 2025 Milan", 5000) with
            {
                Name = "Ada Brenley",
                Nationality = "SUI",
            },
            Named("two", "b", "S7 2025 Berlin", 5000) with
            {
                Name = "Bo Milanov",
            },
            Named("three", "a", "S7 2025 Berlin", 5000) with
            {
                Name = "Ada Brenley",
                Splits = Splits.None,
            },
        ]);
        Assert.Equal(["event", "athlete b"], Search(finder, "milan"));
        Assert.Equal(["athlete a"], Search(finder, "brenl SUI"));
        Assert.Equal(["race one"], Search(finder, "Brenley Milan"));
        Assert.Equal(["race three"], Search(finder, "ada berlin"));
        Assert.Empty(Search(finder, "nobody"));
        Assert.Empty(Search(finder, " - "));
        Assert.True(finder.IsName("brenley"));
        Assert.False(finder.IsName("brenl"));
    }

    [Theory]
    [InlineData("Mueller", "ada bea")]
    [InlineData("muller", "ada bea")]
    [InlineData("Müller", "ada bea")]
    [InlineData("soeren", "cai")]
    [InlineData("Søren", "cai")]
    [InlineData("dmitri", "dmitri")]
    [InlineData("Дмитрий", "dmitri")]
    [InlineData("georgios", "eli")]
    [InlineData("Γεωργιος", "eli")]
    [InlineData("Mulelr", "ada bea")]
    [InlineData("Katzenbrg", "fay")]
    [InlineData("Katzebrg", "fay")]
    [InlineData("Katebrg", "")]
    [InlineData("Eva", "")]
    public async Task Names_are_found_however_they_are_spelled_and_with_a_typing_error_or_two(
        string text,
        string athletes
    )
    {
        var finder = await FinderAsync([
            Named("1", "ada", "S7 2025 Oslo", 5000) with
            {
                Name = "Ada Müller",
            },
            Named("2", "bea", "S7 2025 Oslo", 5000) with
            {
                Name = "Bea Mueller",
            },
            Named("3", "cai", "S7 2025 Oslo", 5000) with
            {
                Name = "Cai Søren",
            },
            Named("4", "dmitri", "S7 2025 Oslo", 5000) with
            {
                Name = "Дмитрий Орлов",
            },
            Named("5", "eli", "S7 2025 Oslo", 5000) with
            {
                Name = "Γεώργιος Νίκας",
            },
            Named("6", "fay", "S7 2025 Oslo", 5000) with
            {
                Name = "Fay Katzenberg",
            },
        ]);
        var expected = athletes
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(athlete => $"athlete {athlete}");
        Assert.Equal(expected, Search(finder, text));
    }

    [Fact]
    public async Task What_begins_with_the_text_comes_before_what_has_it_somewhere()
    {
        var finder = await FinderAsync([
            Named("1", "ada", "S7 2025 Oslo", 5000) with
            {
                Name = "Ada Rossi",
            },
            Named("2", "ross", "S7 2025 Oslo", 5000) with
            {
                Name = "Ross Zander",
            },
        ]);
        Assert.Equal(["athlete ross", "athlete ada"], Search(finder, "ross"));
    }

    [Fact]
    public async Task Races_alone_are_found_by_the_words_of_their_athlete_too()
    {
        var finder = await FinderAsync([Named("1", "ada", "S7 2025 Oslo", 5000) with { Name = "Ada Rossi" }]);
        var hits = finder.Search(new("rossi", [SearchKind.Race]), ListRange.First(10), Cancel).Hits;
        Assert.Equal("1", Assert.IsType<SearchHit.Race>(Assert.Single(hits)).Found.RaceId);
    }

    private static async Task<RaceFinder> FinderAsync(IReadOnlyList<IndexedRace> races)
    {
        var index = new RaceIndex(new GatedStore { Stored = [.. races] });
        await index.LoadAsync(Cancel);
        return new RaceFinder(index);
    }

    private static FoundRaces Find(RaceFinder finder, RaceQuestion question) =>
        QuestionSearch.Find(finder.Now, question, Norms, 0, 5000, Cancel);

    private static CohortSnapshot? Norms(StationStandard standard) =>
        standard.Gender == Gender.Male ? SyntheticCohort.OpenMen.Snapshot : SyntheticCohort.OpenWomen100.Snapshot;

    private static List<string> Search(RaceFinder finder, string text) =>
        [
            .. finder
                .Search(new(text, [.. Enum.GetValues<SearchKind>()]), ListRange.First(100), Cancel)
                .Hits.Select(hit =>
                    hit switch
                    {
                        SearchHit.Event => "event",
                        SearchHit.Athlete athlete => $"athlete {athlete.AthleteId}",
                        SearchHit.Race race => $"race {race.Found.RaceId}",
                        _ => "?",
                    }
                ),
        ];

    private static IndexedRace Plant(string id, params (Segment Segment, double Factor)[] changes)
    {
        var splits = SyntheticCohort.OpenMen.MedianRace.Splits;
        foreach (var (segment, factor) in changes)
        {
            splits = splits.With(segment, (int)(splits[segment]!.Value * factor));
        }

        return IndexedRaces.Men[0] with
        {
            RaceId = id,
            AthleteId = id,
            Splits = splits,
            TotalS = splits.SumS,
        };
    }

    private static IndexedRace Named(string id, string athlete, string eventName, int totalS) =>
        IndexedRaces.Men[0] with
        {
            RaceId = id,
            AthleteId = athlete,
            EventId = eventName,
            EventName = eventName,
            TotalS = totalS,
            Splits = Scaled(IndexedRaces.Men[0], totalS),
        };

    /// <summary>Splits that add up to a finish.</summary>
    private static Splits Scaled(IndexedRace race, int totalS)
    {
        var splits = new Splits([.. race.Splits.Raw.ToArray().Select(time => time * totalS / race.TotalS)]);
        return splits.With(Segment.WallBalls, splits[Segment.WallBalls]!.Value + totalS - splits.SumS);
    }
}
