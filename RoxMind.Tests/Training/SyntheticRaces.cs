using System.Text;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Training.Synthesis;

namespace RoxMind.Tests.Training;

/// <summary>Synthetic races as the tests look at them.</summary>
internal static class SyntheticRaces
{
    private static readonly Lazy<RaceSynthesizer> _synthesizer = new(() => new(ShippedBundle.Bundle.Cohorts.Values));

    /// <summary>The rows of all events.</summary>
    public static List<SyntheticRow> Make(SynthesisOptions options) =>
        [.. _synthesizer.Value.Make(options).SelectMany(made => made.Rows)];

    /// <summary>The rows as a file.</summary>
    public static async Task<string> WriteAsync(IEnumerable<SyntheticRow> rows)
    {
        using var text = new StringWriter();
        var writer = new ResultFileWriter(text);
        await writer.WriteHeaderAsync();
        foreach (var row in rows)
        {
            await writer.WriteAsync(row);
        }

        return text.ToString();
    }

    /// <summary>The rows of a file, all of which can be read.</summary>
    public static async Task<List<RaceResult>> ReadAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var token = TestContext.Current.CancellationToken;
        var reader = await ResultFileReader.OpenAsync(stream, new ImportRequest("file.csv", null), token);
        var rows = await reader.ReadAllAsync(token).ToListAsync(token);
        return rows.ConvertAll(row => Assert.IsType<FileRow.Readable>(row).Result);
    }
}
