using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Files;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Training.Results;

namespace RoxMind.Training.Sources;

/// <summary>Reads folders of result files into a <see cref="TrainingSet"/>.</summary>
internal static class ResultFolder
{
    /// <summary>The option that names them.</summary>
    /// <param name="use">What is made of them, where there need be none; null where there must be one.</param>
    public static Option<string[]> Option(string? use = null) =>
        new("--results")
        {
            Description =
                "Folder of result files; may be given several times, for one set of all their results. " + use,
            Required = use is null,
            AllowMultipleArgumentsPerToken = true,
        };

    /// <summary>
    /// Reads every <c>*.csv</c>, leaves out rows that can't be read, that the cleaning rules refuse or whose parts have a
    /// gap, keeps one of identical results, and sets those apart of whose field only the fastest were published.
    /// </summary>
    /// <param name="folders">The folders.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or no result file in one.</exception>
    /// <exception cref="ResultFileException">A file is no result file.</exception>
    public static async Task<TrainingSet> ReadAsync(IEnumerable<string> folders, CancellationToken cancellationToken)
    {
        var files = folders.SelectMany(Files).ToArray();
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

        var (whole, cut) = CutFields.Divide(
            rows.Select(race => RaceCleaner.Judge(FinishRule.Apply(race), medians[race.EventId]))
                .Where(race => race.IsRanked)
        );
        return Of(whole) with { Listed = [.. InOrder(cut)] };
    }

    /// <summary>Makes a set of clean results, whatever their order.</summary>
    public static TrainingSet Of(IEnumerable<RaceResult> clean)
    {
        var divided = DividedRaces.Of([.. InOrder(clean)]);
        ImmutableArray<RaceResult> races =
        [
            .. divided
                .Races.OrderBy(race => race.EventId, StringComparer.Ordinal)
                .ThenBy(race => race.RaceId, StringComparer.Ordinal),
        ];
        return new TrainingSet(Fingerprint(races), races, RepeatFinder.Find(races), divided.Open);
    }

    private static IEnumerable<RaceResult> InOrder(IEnumerable<RaceResult> clean) =>
        clean
            .Where(race => race.IsComplete && HasCohort(race.Division))
            .DistinctBy(race => race.RaceId)
            .OrderBy(race => race.EventId, StringComparer.Ordinal)
            .ThenBy(race => race.RaceId, StringComparer.Ordinal);

    /// <summary>Adaptive classes and children race under conditions of their own: they are ranked, not compared.</summary>
    private static bool HasCohort(Division division) =>
        division is not (Division.Adaptive or Division.Youngstars or Division.Other);

    private static string[] Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } files
            ? files
            : throw new DirectoryNotFoundException($"There is no result file (*.csv) in '{folder}'.");

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
