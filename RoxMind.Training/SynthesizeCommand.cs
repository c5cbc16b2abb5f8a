using System.CommandLine;
using System.Text;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Synthesis;
using Spectre.Console;

namespace RoxMind.Training;

/// <summary><c>synthesize</c>: result files of races that never were.</summary>
internal static class SynthesizeCommand
{
    private const int MostEvents = 500;
    private const int MostAthletes = 100_000;
    private const int MostSeasons = 50;

    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var output = new Option<string>("--out")
        {
            Description = "A .csv file for all events, or a folder for a file of each event.",
            Required = true,
        };
        var events = Number("--events", "Number of events, spread over up to three years.", 3, MostEvents);
        var athletes = Number("--athletes", "Starts at each event; two in five raced before.", 400, MostAthletes);
        var season = Number(
            "--season",
            "Season of the first event. Women do 100 wall balls instead of 75 from season 7 on.",
            6,
            MostSeasons
        );
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same files.",
            DefaultValueFactory = _ => 1,
        };
        var dirt = new Option<bool>("--dirt")
        {
            Description =
                "Publish as carelessly as real results are: missing splits, duplicates, numbers in the age column.",
        };
        var live = new Option<bool>("--live")
        {
            Description = "Order the last event by start instead of rank, ready to be replayed.",
        };
        var bundle = new Option<string>("--bundle")
        {
            Description = "Model bundle whose cohorts the races are drawn from.",
            DefaultValueFactory = _ => Path.Combine("models", "default"),
        };
        var command = new Command("synthesize", "Make result files of invented athletes from a bundle's cohorts.")
        {
            output,
            events,
            athletes,
            seed,
            season,
            dirt,
            live,
            bundle,
        };
        command.SetAction(
            (arguments, cancellationToken) =>
                WriteAsync(
                    arguments.GetRequiredValue(output),
                    arguments.GetRequiredValue(bundle),
                    new SynthesisOptions
                    {
                        Events = arguments.GetValue(events),
                        Athletes = arguments.GetValue(athletes),
                        Seed = arguments.GetValue(seed),
                        FirstSeason = arguments.GetValue(season),
                        Dirt = arguments.GetValue(dirt),
                        Live = arguments.GetValue(live),
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> WriteAsync(
        string output,
        string bundle,
        SynthesisOptions options,
        CancellationToken cancellationToken
    )
    {
        var synthesizer = new RaceSynthesizer(ModelBundle.Load(bundle).Cohorts.Values);
        var isFile = output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        var folder = isFile ? Path.GetDirectoryName(Path.GetFullPath(output))! : output;
        Directory.CreateDirectory(folder);
        StreamWriter? writer = null;
        var rows = 0;
        try
        {
            foreach (var (made, results) in synthesizer.Make(options))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (writer is null || !isFile)
                {
                    await (writer?.DisposeAsync() ?? ValueTask.CompletedTask);
                    var path = isFile ? output : Path.Combine(folder, $"synthetic-{made.Slug}.csv");
                    writer = new StreamWriter(
                        path,
                        append: false,
                        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
                    );
                    await new ResultFileWriter(writer).WriteHeaderAsync();
                }

                var file = new ResultFileWriter(writer);
                foreach (var row in results)
                {
                    await file.WriteAsync(row);
                }

                rows += results.Count;
            }
        }
        finally
        {
            await (writer?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        Consoles.Error().WriteLine($"{rows} rows of {options.Events} events in '{output}'.");
        return 0;
    }

    private static Option<int> Number(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < 1 || value > most))
            {
                result.AddError($"{name} is from 1 to {most}.");
            }
        });
        return option;
    }
}
