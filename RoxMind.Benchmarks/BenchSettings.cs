using System.Globalization;

namespace RoxMind.Benchmarks;

/// <summary>What the environment says of a measurement.</summary>
internal static class BenchSettings
{
    /// <summary>A number.</summary>
    /// <param name="name">Name of the variable.</param>
    /// <param name="usual">What it is where it is not set.</param>
    public static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : usual;
}
