using Spectre.Console;

namespace RoxMind.Training;

/// <summary>Where the program speaks to people.</summary>
internal static class Consoles
{
    /// <summary>Progress and notes go to standard error, so that standard output holds only what was asked for.</summary>
    public static IAnsiConsole Error() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Progress bars that also say how long the work has taken and will take.</summary>
    public static Progress Bars(this IAnsiConsole console) =>
        console
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new RemainingTimeColumn()
            );
}
