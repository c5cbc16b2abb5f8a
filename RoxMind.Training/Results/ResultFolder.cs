using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Training.Results;

/// <summary>Reads a folder of result files into a <see cref="TrainingSet"/>.</summary>
internal static class ResultFolder
{
    /// <summary>
    /// Reads every <c>*.csv</c>, leaves out rows that can't be read, that the cleaning rules refuse or whose splits have a
    /// gap, and keeps one of identical results.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or no result file in it.</exception>
    /// <exception cref="ResultFileException">A file is no result file.</exception>
    public static async Task<TrainingSet> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var files = Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            throw new DirectoryNotFoundException($"There is no result file (*.csv) in '{folder}'.");
        }

        var rows = new List<RaceResult>();
        var medians = new Dictionary<string, EventMedians>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            await using var stream = File.OpenRead(file);
            var reader = await ResultFileReader.OpenAsync(
                stream,
                new ImportRequest(Path.GetFileName(file), null),
                cancellationToken
            );
            await foreach (var row in reader.ReadAllAsync(cancellationToken))
            {
                if (row is FileRow.Readable { Result: var result })
                {
                    rows.Add(result);
                    if (!medians.TryGetValue(result.EventId, out var ofEvent))
                    {
                        medians[result.EventId] = ofEvent = new EventMedians();
                    }

                    ofEvent.Add(result);
                }
            }
        }

        return Of(
            rows.Select(race => RaceCleaner.Judge(FinishRule.Apply(race), medians[race.EventId]))
                .Where(race => race.IsRanked)
        );
    }

    /// <summary>Makes a set of clean results, whatever their order.</summary>
    public static TrainingSet Of(IEnumerable<RaceResult> clean)
    {
        ImmutableArray<RaceResult> races =
        [
            .. clean
                .Where(race => race.Splits.IsComplete)
                .DistinctBy(race => race.RaceId)
                .OrderBy(race => race.EventId, StringComparer.Ordinal)
                .ThenBy(race => race.RaceId, StringComparer.Ordinal),
        ];
        return new TrainingSet(Fingerprint(races), races, RepeatFinder.Find(races));
    }

    private static string Fingerprint(ImmutableArray<RaceResult> races)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var race in races)
        {
            var splits = string.Join(',', race.Splits.Raw.ToArray());
            hash.AppendData(
                Encoding.UTF8.GetBytes($"{race.RaceId} {race.Standard} {race.AgeGroup} {race.TotalS} {splits}\n")
            );
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
