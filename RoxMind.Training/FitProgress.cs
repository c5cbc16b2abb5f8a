using Spectre.Console;

namespace RoxMind.Training;

/// <summary>Shows how many models are fitted.</summary>
internal static class FitProgress
{
    /// <summary>Runs the work with a progress bar.</summary>
    /// <param name="console">Where to show it.</param>
    /// <param name="fits">How many fits there will be.</param>
    /// <param name="work">The work; it is given what to call after each fit.</param>
    public static T Run<T>(IAnsiConsole console, int fits, Func<Action, T> work) =>
        console
            .Bars()
            .Start(context =>
            {
                var task = context.AddTask("training", maxValue: fits);
                return work(() => task.Increment(1));
            });
}
