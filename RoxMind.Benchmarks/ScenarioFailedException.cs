using Spectre.Console;

namespace RoxMind.Benchmarks;

#pragma warning disable CA1032, CA1064 // made in one place each, and shown by the command line
/// <summary>What was measured is not only slow but wrong.</summary>
/// <param name="table">What was measured.</param>
/// <param name="message">What is wrong with it.</param>
internal sealed class ScenarioFailedException(Table table, string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    /// <summary>What was measured.</summary>
    public Table Table => table;
}
