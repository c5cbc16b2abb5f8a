using System.CommandLine;
using RoxMind.Grains;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Coaching.Contracts;
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
            "A result file: a header line, then one line a race. Races of one athlete are explained in their order.",
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

    private static readonly Option<string?> _event = new("--event")
    {
        Description = "Event of all rows, for files without an event column.",
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command("analyze", "Explain the races of a file on the terminal; nothing is stored.");
        command.Arguments.Add(_file);
        command.Options.Add(_limit);
        command.Options.Add(_name);
        command.Options.Add(_event);
        ServiceSettings.AddModels(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_file)!;
        var athletes = await ReadAsync(file, parsed.GetValue(_event), cancellationToken);
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
                await RaceReport.WriteAsync(AnsiConsole.Console, race, writer, cancellationToken);
            }
        }

        AnsiConsole.MarkupLineInterpolated(
            $"[grey]{chosen.Count} of {athletes.Count} athletes in {file.Name}; --limit and --name choose others.[/]"
        );
        return chosen.Count > 0 ? 0 : 1;
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
        string? eventName,
        CancellationToken cancellationToken
    )
    {
        await using var stream = file.OpenRead();
        var request = new ImportRequest(file.Name, eventName);
        var reader = await ResultFileReader.OpenAsync(stream, request, cancellationToken);
        var athletes = new Dictionary<string, List<AthleteRace>>(StringComparer.Ordinal);
        await foreach (var row in reader.ReadAllAsync(cancellationToken))
        {
            switch (row)
            {
                case FileRow.Unreadable(var rejected):
                    AnsiConsole.MarkupLineInterpolated(
                        $"[yellow]line {rejected.Line}, {rejected.Column}: {rejected.Reason}[/]"
                    );
                    break;
                case FileRow.Readable(_, var result):
                    Add(athletes, result);
                    break;
            }
        }

        return [.. athletes.Values];
    }

    private static void Add(Dictionary<string, List<AthleteRace>> athletes, RaceResult result)
    {
        var namesakes = 0;
        while (true)
        {
            var (athleteId, basis) = AthleteIdentity.Candidate(result, namesakes++);
            if (!athletes.TryGetValue(athleteId, out var races))
            {
                athletes[athleteId] = races = [];
            }

            if (races.Exists(race => race.Result.RaceId == result.RaceId))
            {
                return;
            }

            if (IdentityRules.Accepts(races.Select(race => race.Result), result))
            {
                races.Add(new AthleteRace(result, basis, RaceExplainer.Pending));
                return;
            }
        }
    }
}
