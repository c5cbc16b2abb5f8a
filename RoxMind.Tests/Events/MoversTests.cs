using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Contracts.Movers;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.Live;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Lists;

namespace RoxMind.Tests.Events;

public sealed class MoversTests
{
    private static readonly SyntheticEvent Place = new("movers");

    private static readonly MoversQuery Query = new(
        Division.Open,
        Gender.Male,
        null,
        1,
        null,
        MoverBasis.Time,
        MoverDirection.Gained,
        ListRange.First(500)
    );

    /// <summary>Starts with times that are often equal.</summary>
    private static readonly Gen<MoverPassage[]> Passages = Gen.Select(Gen.Int[300, 310], Gen.Int[4000, 4010])
        .Array[0, 30]
        .Select(times =>
            times.Select((time, i) => new MoverPassage(Start($"{i}"), 23, time.Item1, time.Item2)).ToArray()
        );

    [Fact]
    public void Places_at_both_checkpoints_are_one_more_than_the_number_of_faster_starts() =>
        Passages.Sample(passages =>
        {
            foreach (var row in Moved(passages))
            {
                Assert.Equal(1 + passages.Count(other => other.FromS < row.FromS), row.RankFrom);
                Assert.Equal(1 + passages.Count(other => other.ToS < row.ToS), row.RankTo);
            }
        });

    [Fact]
    public void Everyone_gains_loses_or_stays() =>
        Passages.Sample(passages =>
        {
            var gained = Movers.Between(passages, Query);
            var lost = Movers.Between(passages, Query with { Direction = MoverDirection.Lost });
            Assert.All(gained.Rows, row => Assert.True(row.PlacesGained > 0));
            Assert.All(lost.Rows, row => Assert.True(row.PlacesGained < 0));
            Assert.Equal(gained.Rows.Length, gained.Total);
            Assert.Equal(passages.Length, gained.Compared);
            Assert.Empty(gained.Rows.Select(Id).Intersect(lost.Rows.Select(Id)));
        });

    [Fact]
    public void Pages_join_to_the_whole_list_largest_change_first() =>
        Gen.Select(Passages, Gen.Int[1, 7])
            .Sample(
                (passages, take) =>
                {
                    var whole = Movers.Between(passages, Query).Rows;
                    var pages = new List<MoverRow>();
                    while (pages.Count < whole.Length)
                    {
                        var range = new ListRange(pages.LastOrDefault()?.Place, null, take, FromEnd: false);
                        var page = Movers.Between(passages, Query with { Range = range });
                        Assert.Equal(pages.Count, page.Start);
                        pages.AddRange(page.Rows);
                    }

                    Assert.Equal(whole, pages);
                    Assert.Equal(
                        whole.Select(row => row.PlacesGained).OrderDescending(),
                        whole.Select(row => row.PlacesGained)
                    );
                }
            );

    [Fact]
    public async Task Starts_on_the_course_race_the_finishers_up_to_where_they_are()
    {
        var board = new EventReadModel("movers", new CourseEstimator(new SyntheticModels()));
        var results = Enumerable.Range(1, 4).Select(i => Place.Result($"Runner {i}", i, $"{i}")).ToList();
        foreach (var result in results.Take(3))
        {
            Apply(board, new ResultRecorded(result));
        }

        foreach (var segment in RaceFormat.Segments.Take(6))
        {
            Apply(board, SyntheticEvent.Split(results[3], segment));
        }

        var reader = new MoverReader(board, new SyntheticModels());
        var byTime = await reader.ReadAsync(Query with { To = 6 }, TestContext.Current.CancellationToken);
        var beyond = await reader.ReadAsync(Query with { To = 7 }, TestContext.Current.CancellationToken);
        var byForecast = await reader.ReadAsync(
            Query with
            {
                From = 0,
                Basis = MoverBasis.Forecast,
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal((4, 3, 4), (byTime.Compared, beyond.Compared, byForecast.Compared));
    }

    [Fact]
    public void Quality_counts_what_results_lack()
    {
        var board = new EventReadModel("movers", new CourseEstimator(new SyntheticModels()));
        var whole = Place.Result("Whole", 1, "1");
        var partial = SyntheticEvent.Keyed(
            Place.Result(null, 2) with
            {
                Splits = new Splits([.. whole.Splits.Raw.ToArray().Select((time, i) => i == 4 ? 0 : (int)time)]),
                AgeGroup = AgeGroup.Unknown,
            }
        );
        var penalised = SyntheticEvent.Keyed(Place.Result("Late", 3, "3") with { TotalS = 6000 });
        var rounded = SyntheticEvent.Keyed(
            whole with
            {
                Entrant = whole.Entrant with { StartNumber = "4" },
                TotalS = whole.PartsS + 12,
            }
        );
        foreach (var result in new[] { whole, partial, penalised, rounded })
        {
            Apply(board, new ResultRecorded(result));
        }

        Apply(board, new AnalysisReady(whole.RaceId, "a", whole.TotalS, 5000, null, "v"));
        Apply(board, new AnalysisReady(partial.RaceId, "b", partial.TotalS, null, "no norms", "v"));

        var quality = QualityReader.Read(board.Results);
        Assert.Equal(
            (4, 1, 1, 1, 1, 2, 1),
            (
                quality.Results,
                quality.MissingSplits,
                quality.UnknownAge,
                quality.Nameless,
                quality.TotalDiffers,
                quality.Waiting,
                quality.Analyzed
            )
        );
        Assert.Equal(1, quality.MissingBySegment[4]);
        Assert.Equal(new ReasonCount("no norms", 1), Assert.Single(quality.Unavailable));
    }

    private static IEnumerable<MoverRow> Moved(MoverPassage[] passages) =>
        Movers
            .Between(passages, Query)
            .Rows.Concat(Movers.Between(passages, Query with { Direction = MoverDirection.Lost }).Rows);

    private static string? Id(MoverRow row) => row.Entry.Entrant.StartNumber;

    private static FieldStart Start(string number) =>
        new(
            new RaceEntry(new Entrant(null, null, null, number), Gender.Male, Division.Open, AgeGroup.Unknown),
            Splits.None,
            null,
            null,
            null,
            null
        );

    private static void Apply(EventReadModel board, EventFact fact) =>
        board.Apply(new FeedEntry(board.Head + 1, DateTimeOffset.UnixEpoch, fact));
}
