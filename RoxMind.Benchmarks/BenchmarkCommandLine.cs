using System.CommandLine;
using RoxMind.Benchmarks.Chaos;
using RoxMind.Benchmarks.Clusters;
using RoxMind.Benchmarks.Coach;
using RoxMind.Benchmarks.Events;
using RoxMind.Benchmarks.Gateway;
using RoxMind.Benchmarks.Gateway.Feeds;
using RoxMind.Benchmarks.Gateway.Fuzz;
using RoxMind.Benchmarks.Gateway.Viewers;
using RoxMind.Benchmarks.Imports;
using RoxMind.Benchmarks.Index;
using RoxMind.Benchmarks.Models;
using RoxMind.Benchmarks.Pages;
using RoxMind.Benchmarks.Passages;
using RoxMind.Benchmarks.Questions;
using RoxMind.Benchmarks.Search;
using RoxMind.Benchmarks.Soak;
using RoxMind.Benchmarks.Startup;
using RoxMind.Benchmarks.Storage;
using Spectre.Console;

namespace RoxMind.Benchmarks;

/// <summary>Runs the scenarios that are named, or all, and prints one table each.</summary>
internal static class BenchmarkCommandLine
{
    /// <summary>Of what is written into a file the width is not known, and a narrow guess breaks every word.</summary>
    private const int WidestTable = 150;

    private static readonly IScenario[] _scenarios =
    [
        new EventScenario(),
        new CorrectionScenario(),
        new RestartScenario(),
        new ImportScenario(),
        new HeapScenario(),
        new StartupScenario(),
        new GrainStorageBenchmark(),
        new EventLogBenchmark(),
        new ModelBenchmark(),
        new CoachScenario(),
        new DeviceScenario(),
        new ThroughputScenario(),
        new FanOutScenario(),
        new ResumeScenario(),
        new ViewerScenario(),
        new ReplayScenario(),
        new HostileScenario(),
        new FuzzScenario(),
        new QuestionScenario(),
        new AskScenario(),
        new PassageScenario(),
        new IndexScenario(),
        new TypeAheadScenario(),
        new ChaosScenario(),
        new ClusterImportScenario(),
        new SoakScenario(),
    ];

    /// <summary>Runs the program; 0 when every scenario came to its end and nothing it checked was wrong.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var names = new Argument<string[]>("SCENARIO")
        {
            Description =
                $"Which to run: {string.Join(", ", _scenarios.Select(scenario => scenario.Name))}. All when none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        names.AcceptOnlyFromAmong([.. _scenarios.Select(scenario => scenario.Name)]);
        var root = new RootCommand("Measures RoxMind beside its baselines, in one run on this machine.");
        root.Arguments.Add(names);
        root.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(names) ?? [], cancellationToken));
        return root.Parse(args).InvokeAsync();
    }

    private static async Task<int> RunAsync(string[] names, CancellationToken cancellationToken)
    {
        var code = 0;
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, WidestTable);
        foreach (var scenario in _scenarios.Where(scenario => names.Length == 0 || names.Contains(scenario.Name)))
        {
            AnsiConsole.MarkupLineInterpolated($"[bold]{scenario.Name}[/] {scenario.Description}");
            try
            {
                AnsiConsole.Write(await scenario.RunAsync(cancellationToken));
            }
            catch (ScenarioFailedException failure)
            {
                AnsiConsole.Write(failure.Table);
                AnsiConsole.MarkupLineInterpolated($"[red]{scenario.Name}: {failure.Message}[/]");
                code = 1;
            }
        }

        return code;
    }
}
