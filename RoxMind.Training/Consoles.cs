using Spectre.Console;

namespace RoxMind.Training;

/// <summary>Where the program speaks to people.</summary>
internal static class Consoles
{
    /// <summary>Progress and notes go to standard error, so that standard output holds only what was asked for.</summary>
    public static IAnsiConsole Error() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
}
