using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Tests.Analysis;

namespace RoxMind.Tests.Events;

public sealed class LeaderboardTests
{
    private static readonly SyntheticEvent Place = new("leaderboard");

    private static readonly AgeGroup[] Ages = [new(30, 34), new(35, 39), AgeGroup.Unknown];

    /// <summary>Fields with many equal times and missing splits.</summary>
    private static readonly Gen<Finisher[]> Fields = Gen.Select(
            Gen.Int[4000, 4010],
            Gen.Int[0, 2],
            Gen.Bool,
            Gen.Bool,
            RaceGen.PartialSplits
        )
        .Select(
            (total, age, isFemale, isPro, splits) =>
                Place.Result("Runner") with
                {
                    TotalS = total,
                    AgeGroup = Ages[age],
                    Gender = isFemale ? Gender.Female : Gender.Male,
                    Division = isPro ? Division.Pro : Division.Open,
                    Splits = splits,
                }
        )
        .Array[0, 40]
        .Select(results =>
            results.Select((result, i) => new Finisher(result with { RaceId = $"{i}" }, null, i + 1)).ToArray()
        );

    private static readonly Gen<LeaderboardQuery> Queries = Gen.Select(
        OneOf<Division?>(null, Division.Open, Division.Pro),
        OneOf<Gender?>(null, Gender.Female, Gender.Male),
        OneOf<AgeGroup?>(null, Ages[0], AgeGroup.Unknown),
        OneOf<Segment?>(null, Segment.Run1, Segment.WallBalls),
        (division, gender, age, segment) => new LeaderboardQuery(division, gender, age, segment, 0, 500)
    );

    [Fact]
    public void Rank_is_one_more_than_the_number_of_faster_results_in_the_filter() =>
        Gen.Select(Fields, Queries)
            .Sample(
                (field, query) =>
                {
                    var chosen = field
                        .Where(finisher =>
                            (query.Division is null || finisher.Result.Division == query.Division)
                            && (query.Gender is null || finisher.Result.Gender == query.Gender)
                            && (query.AgeGroup is null || finisher.Result.AgeGroup == query.AgeGroup)
                            && (query.Segment is null || finisher.Result.Splits[query.Segment.Value] is not null)
                        )
                        .ToDictionary(finisher => finisher.Result.RaceId, finisher => TimeS(finisher, query));

                    var page = new Leaderboard().Rank(field, query);

                    Assert.Equal(chosen.Count, page.Total);
                    Assert.Equal(chosen.Keys.Order(), page.Rows.Select(row => row.RaceId).Order());
                    Assert.All(
                        page.Rows,
                        row =>
                        {
                            Assert.Equal(chosen[row.RaceId], row.TimeS);
                            Assert.Equal(chosen.Values.Count(time => time < row.TimeS) + 1, row.Rank);
                            Assert.Equal(row.TimeS - chosen.Values.Min(), row.BehindS);
                        }
                    );
                }
            );

    [Fact]
    public void Pages_put_together_are_the_whole_in_whatever_order_results_came() =>
        Gen.Select(Fields, Queries, Gen.Int[1, 7])
            .Sample(
                (field, query, take) =>
                {
                    var whole = new Leaderboard().Rank(field, query);
                    var (kept, shuffled) = (new Leaderboard(), field.Reverse().ToArray());
                    var pages = Enumerable
                        .Range(0, (whole.Total / take) + 1)
                        .Select(page => kept.Rank(shuffled, query with { Skip = page * take, Take = take }));
                    Assert.Equal(whole.Rows, pages.SelectMany(page => page.Rows));
                }
            );

    [Fact]
    public void Page_far_beyond_the_end_is_empty() =>
        Assert.Empty(
            new Leaderboard()
                .Rank([new Finisher(Place.Result("Anna"), null, 1)], Query with { Skip = int.MaxValue, Take = 500 })
                .Rows
        );

    [Fact]
    public void Residual_is_the_finish_minus_what_was_expected()
    {
        var result = Place.Result("Anna");
        var (with, without) = (new Finisher(result, null, 1), new Finisher(result with { RaceId = "other" }, null, 2));
        with.Take(new AnalysisReady(result.RaceId, "a", result.TotalS, result.TotalS + 20, null, "1"), 3);

        var rows = new Leaderboard().Rank([with, without], Query).Rows.ToDictionary(row => row.RaceId);

        Assert.Equal(-20, rows[result.RaceId].ResidualS);
        Assert.Equal("a", rows[result.RaceId].AthleteId);
        Assert.Null(rows["other"].ResidualS);
    }

    private static LeaderboardQuery Query { get; } = new(null, null, null, null, 0, 500);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static int TimeS(Finisher finisher, LeaderboardQuery query) =>
        query.Segment is { } segment ? finisher.Result.Splits[segment]!.Value : finisher.Result.TotalS;
}
