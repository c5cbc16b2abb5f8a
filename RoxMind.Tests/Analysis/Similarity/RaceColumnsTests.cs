using CsCheck;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Similarity;

namespace RoxMind.Tests.Analysis.Similarity;

public sealed class RaceColumnsTests
{
    private static readonly Gen<int[]> Totals = Gen.Int[3000, 3100]
        .Array[0, 200]
        .Select(totals => totals.Order().ToArray());

    [Fact]
    public void First_at_least_is_the_first_of_those_that_are_not_faster() =>
        Gen.Select(Totals, Gen.Int[2990, 3110])
            .Sample(
                (totals, totalS) =>
                    Assert.Equal(totals.Count(total => total < totalS), Columns(totals).FirstAtLeast(totalS))
            );

    [Fact]
    public void Removed_rows_are_dead_and_the_others_live() =>
        Gen.Select(
                Totals.Where(totals => totals.Length > 0),
                Gen.Int[0, 199].Array[0, 20],
                Gen.Int[0, 199].Array[0, 20]
            )
            .Sample(
                (totals, some, more) =>
                {
                    var columns = Columns(totals);
                    int[] first = [.. some.Select(row => row % totals.Length)];
                    int[] second = [.. more.Select(row => row % totals.Length)];

                    var without = columns.Without(first).Without(second);

                    var rows = Enumerable.Range(0, totals.Length);
                    Assert.Equal(rows.Except([.. first, .. second]), rows.Where(without.IsLive));
                    Assert.Equal(rows.Count(without.IsLive), without.LiveCount);
                    Assert.Equal(totals.Length, without.Count);
                    Assert.All(rows, row => Assert.True(columns.IsLive(row)));
                }
            );

    [Fact]
    public void Packed_columns_are_read_as_they_were() =>
        UsualRace
            .Splits.Array[0, 70]
            .Sample(field =>
            {
                var races = field.OrderBy(splits => splits.SumS).ToArray();
                var columns = RaceColumns
                    .Of<Splits>(races, race => ($"ä {race.SumS % 7}", race.SumS, race))
                    .Without(Enumerable.Range(0, races.Length).Where(row => races[row].SumS % 3 == 0));
                using var packed = new MemoryStream();
                columns.Pack(packed);
                packed.Position = 0;

                var read = RaceColumns.Unpack(packed);

                Assert.Equal(packed.Length, packed.Position);
                Assert.Equal((columns.Count, columns.LiveCount), (read.Count, read.LiveCount));
                Assert.Equal(columns.AthleteCodes, read.AthleteCodes);
                for (var row = 0; row < races.Length; row++)
                {
                    Assert.Equal(
                        (columns.AthleteOf(row), columns.TotalOf(row), columns.IsLive(row)),
                        (read.AthleteOf(row), read.TotalOf(row), read.IsLive(row))
                    );
                    Assert.Equal(
                        columns.ShapesOf(row / RaceColumns.GroupSize),
                        read.ShapesOf(row / RaceColumns.GroupSize)
                    );
                }

                Assert.All(RaceFormat.Segments, segment => Assert.Equal(columns.Column(segment), read.Column(segment)));
            });

    [Fact]
    public void Rows_keep_their_athlete_total_splits_and_shape() =>
        UsualRace
            .Splits.Array[1, 70]
            .Sample(field =>
            {
                var races = field.OrderBy(splits => splits.SumS).ToArray();
                var names = races.ToDictionary(splits => splits, splits => $"athlete {splits.GetHashCode()}");

                var columns = RaceColumns.Of<Splits>(races, race => (names[race], race.SumS, race));

                var shape = new float[ShapeVector.Length];
                for (var row = 0; row < races.Length; row++)
                {
                    ShapeVector.Read(races[row], shape);
                    Assert.Equal((names[races[row]], races[row].SumS), (columns.AthleteOf(row), columns.TotalOf(row)));
                    Assert.Equal(
                        shape,
                        Enumerable
                            .Range(0, shape.Length)
                            .Select(i =>
                                columns.ShapesOf(row / RaceColumns.GroupSize)[
                                    (i * RaceColumns.GroupSize) + (row % RaceColumns.GroupSize)
                                ]
                            )
                    );
                    foreach (var segment in RaceFormat.Segments)
                    {
                        Assert.Equal(races[row][segment], columns.Column(segment)[row]);
                    }
                }
            });

    [Fact]
    public void Rows_of_one_total_are_in_order()
    {
        Assert.Equal(2, Columns([3000, 3000]).Count);
        var refusal = Assert.Throws<ArgumentException>(() => Columns([3000, 3001, 3000]));
        Assert.Contains("Row 2", refusal.Message, StringComparison.Ordinal);
    }

    private static RaceColumns Columns(int[] totals) =>
        RaceColumns.Of<int>(totals, total => ($"athlete {total}", total, UsualRace.With().Splits));
}
