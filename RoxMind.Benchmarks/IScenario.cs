using Spectre.Console;

namespace RoxMind.Benchmarks;

/// <summary>Something that is measured as a whole, beside its baseline, in one run.</summary>
internal interface IScenario
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured.</summary>
    string Description { get; }

    /// <summary>Measures; the table holds absolute figures and ratios.</summary>
    Task<Table> RunAsync(CancellationToken cancellationToken);
}
