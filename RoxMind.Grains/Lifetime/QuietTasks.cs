using System.Runtime.CompilerServices;

namespace RoxMind.Grains.Lifetime;

/// <summary>Waits of grains.</summary>
internal static class QuietTasks
{
    /// <summary>Waits until a task has ended, and goes on in the grain's turn: how it ended is for whoever began it.</summary>
    public static ConfiguredTaskAwaitable Quietly(this Task task) =>
        task.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
}
