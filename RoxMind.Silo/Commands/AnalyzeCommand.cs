using System.Collections.Immutable;
using System.CommandLine;
using RoxMind.Grains;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;
using RoxMind.Grains.Imports.Previews;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Silo.Commands.Reports;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Inference;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary><c>analyze FILE</c>: explains the races of a file on the terminal; nothing is stored, no service is needed.</summary>
internal static class AnalyzeCommand
{
    private static readonly Argument<FileInfo> _file = new("FILE")
    {
        Description =
            "A result file: text with separators, JSON or .xlsx. Races of one athlete are explained in their order.",
    };

    private static readonly Option<int> _limit = new("--limit")
    {
        Description = "Explain at most so many athletes.",
        DefaultValueFactory = _ => 5,
    };

    private static readonly Option<string?> _name = new("--name")
    {
        Description = "Only athletes whose name has this in it.",
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("analyze", "Explain the races of a file on the terminal; nothing is stored.");
        command.Arguments.Add(_file);
        command.Options.Add(_limit);
        command.Options.Add(_name);
        FileReading.AddTo(command);
        command.Options.Add(JsonOutput.Option);
        ServiceSettings.AddModels(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_file)!;
        var isJson = parsed.GetValue(JsonOutput.Option);
        if (isJson)
        {
            JsonOutput.Begin();
        }

        var reading = FileReading.Of(parsed);
        var faults = await GivenFiles.FindFaultsAsync([file.ToString()], reading, cancellationToken);
        if (faults.Values.FirstOrDefault() is { } fault)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{file.Name}: {fault}[/]");
            return ExitCode.BadFile;
        }

        var athletes = await ReadAsync(file, reading, cancellationToken);
        await using var services = Services(ServiceSettings.Read(parsed).ModelFolder);
        var courses = services.GetRequiredService<FileCourses>();
        foreach (var race in athletes.SelectMany(races => races))
        {
            courses.Count(race.Result);
        }

        var explainer = services.GetRequiredService<RaceExplainer>();
        var writer = services.GetRequiredService<IFeedbackWriter>();
        var wanted = parsed.GetValue(_name);
        var chosen = athletes
            .Where(races => wanted is null || HasName(races[0].Result, wanted))
            .Take(Math.Max(1, parsed.GetValue(_limit)))
            .ToList();
        foreach (var races in chosen)
        {
            races.Sort((one, other) => RaceOrder.Instance.Compare(one.Result, other.Result));
            var explained = races.ConvertAll(race => race with { Course = courses.Of(race.Result) });
            await explainer.RenewAsync(explained, from: 0, cancellationToken, force: true);
            foreach (var race in explained)
            {
                if (isJson)
                {
                    JsonOutput.Write(await RaceJson.OfAsync(race, writer, cancellationToken));
                }
                else
                {
                    await RaceReport.WriteAsync(AnsiConsole.Console, race, writer, cancellationToken);
                }
            }
        }

        AnsiConsole.MarkupLineInterpolated(
            $"[grey]{chosen.Count} of {athletes.Count} athletes in {file.Name}; --limit and --name choose others.[/]"
        );
        return chosen.Count > 0 ? ExitCode.Good : ExitCode.Failed;
    }

    private static bool HasName(RaceResult race, string wanted) =>
        race.Entrant.Name?.Contains(wanted, StringComparison.OrdinalIgnoreCase) == true;

    private static ServiceProvider Services(string models)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddModels(LoadedBundle.Load(models));
        services.AddSingleton<FileCourses>();
        services.AddRoxMindGrains();
        return services.BuildServiceProvider();
    }

    /// <summary>The races of a file by athlete, in file order.</summary>
    private static async Task<List<List<AthleteRace>>> ReadAsync(
        FileInfo file,
        FileReading reading,
        CancellationToken cancellationToken
    )
    {
        await using var stream = file.OpenRead();
        var reader = await ResultFileReader.OpenAsync(stream, reading.Request(file.Name), cancellationToken);
        List<RaceResult> results = [];
        var rejected = new RejectionTally();
        await foreach (var read in reader.ReadAllAsync(cancellationToken))
        {
            switch (read)
            {
                case FileRow.Unreadable(var row):
                    rejected.Add(row);
                    break;
                case FileRow.Readable(_, var result):
                    results.Add(result);
                    break;
            }
        }

        Tell(file.Name, rejected.Groups, results.Count);
        return FileAthletes.Of(results);
    }

    private static void Tell(string file, ImmutableArray<RejectionGroup> rejected, int results)
    {
        var rows = rejected.Sum(group => group.Rows);
        foreach (var line in RowLines.Of(rejected, rows))
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{file}: not taken: {line}[/]");
        }

        if (results == 0)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{file}: {NothingTaken.Describe(rows)}[/]");
        }
    }
}
