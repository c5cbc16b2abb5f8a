using System.Text;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Synthesis;

namespace RoxMind.Training.Coach.Corpus.Analyses;

/// <summary>Makes fields of invented athletes, and reads them as a published file is read, with all that is wrong in such files.</summary>
internal sealed class FieldMaker(ModelBundle bundle)
{
    private const int Events = 3;
    private const int Athletes = 500;
    private const int FirstSeason = 5;
    private const int Seasons = 3;

    private readonly RaceSynthesizer _synthesizer = new(bundle.Cohorts.Values);

    /// <summary>The results of a few events.</summary>
    /// <param name="seed">The same seed gives the same results.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<List<RaceResult>> MakeAsync(int seed, CancellationToken cancellationToken)
    {
        var options = new SynthesisOptions
        {
            Events = Events,
            Athletes = Athletes,
            Seed = seed,
            FirstSeason = FirstSeason + (seed % Seasons),
            Dirt = true,
        };
        var results = new List<RaceResult>();
        foreach (var (_, rows) in _synthesizer.Make(options))
        {
            await using var text = new StringWriter();
            var file = new ResultFileWriter(text);
            await file.WriteHeaderAsync();
            foreach (var row in rows)
            {
                await file.WriteAsync(row);
            }

            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
            var reader = await ResultFileReader.OpenAsync(
                stream,
                new ImportRequest("made.csv", null),
                cancellationToken
            );
            await foreach (var row in reader.ReadAllAsync(cancellationToken))
            {
                if (row is FileRow.Readable { Result: var result })
                {
                    results.Add(result);
                }
            }
        }

        return [.. results.DistinctBy(result => result.RaceId)];
    }
}
