using System.Text;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Serving;

namespace RoxMind.Benchmarks.Imports;

/// <summary>A file of results of any size, drawn from the bundle's norms: event after event, every athlete another.</summary>
internal static class SyntheticFile
{
    /// <summary>Results of one event.</summary>
    public const int EventRows = 2700;

    private const string Letters = "abcdefghijklmnoprstuvwz";

    /// <summary>Writes a file; the same every time.</summary>
    /// <returns>Its size, bytes.</returns>
    public static async Task<long> WriteAsync(
        string path,
        int rows,
        ModelBundle bundle,
        CancellationToken cancellationToken,
        int eventRows = EventRows
    )
    {
        var cohort = bundle.Cohorts[StationStandard.Of(Division.Open, Gender.Male, season: 6)];
        var random = new Random(20_261_128);
        await using (var file = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 20))
        {
            var head = new StringBuilder("event_name,name,gender,nationality,age_group,division,total_time");
            foreach (var segment in RaceFormat.Segments)
            {
                head.Append(',').Append(RaceFormat.ColumnName(segment));
            }

            await file.WriteLineAsync(head, cancellationToken);
            for (var row = 0; row < rows; row++)
            {
                await file.WriteLineAsync(Row(cohort, row, eventRows, random), cancellationToken);
            }
        }

        return new FileInfo(path).Length;
    }

    private static StringBuilder Row(CohortSnapshot cohort, int row, int eventRows, Random random)
    {
        var level = random.NextDouble();
        var splits = new int[RaceFormat.SegmentCount];
        foreach (var segment in RaceFormat.Segments)
        {
            var share = Math.Clamp(level + ((random.NextDouble() - 0.5) * 0.4), 0.02, 0.98);
            splits[(int)segment] = Math.Max(2, (int)cohort.Peers[segment].QuantilesS[(int)(share * 100)]);
        }

        return new StringBuilder()
            .Append(
                $"S6 2024 {Word(row / eventRows, 'T')}ville,{Word(row, 'A')} {Word(row / 7, 'M')}son,male,NED,30-34,open,"
            )
            .Append(splits.Sum())
            .Append(',')
            .AppendJoin(',', splits);
    }

    /// <summary>A word of letters for a number, another for each.</summary>
    private static string Word(int number, char first)
    {
        var word = new StringBuilder().Append(first);
        do
        {
            word.Append(Letters[number % Letters.Length]);
            number /= Letters.Length;
        } while (number > 0);

        return word.ToString();
    }
}
