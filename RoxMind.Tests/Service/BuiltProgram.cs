using System.Diagnostics;

namespace RoxMind.Tests.Service;

/// <summary>Runs the built programs as processes, the way a user does.</summary>
internal static class BuiltProgram
{
    /// <summary>Describes a run of one of the project's programs.</summary>
    /// <param name="program">Name of the project, for example <c>RoxMind.Silo</c>.</param>
    /// <param name="folder">The current folder of the process.</param>
    /// <param name="arguments">The arguments.</param>
    public static ProcessStartInfo Describe(string program, string folder, params IEnumerable<string> arguments) =>
        DescribeIn(AppContext.BaseDirectory, program, folder, arguments);

    /// <summary>Describes a run of a program that was built elsewhere, for example of another version.</summary>
    /// <param name="programs">The folder that it was built into.</param>
    /// <param name="program">Name of the project.</param>
    /// <param name="folder">The current folder of the process.</param>
    /// <param name="arguments">The arguments.</param>
    public static ProcessStartInfo DescribeIn(
        string programs,
        string program,
        string folder,
        IEnumerable<string> arguments
    )
    {
        var assembly = Path.Combine(programs, $"{program}.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        start.Environment["NO_COLOR"] = "1";
        return start;
    }

    /// <summary>Runs a program to its end.</summary>
    public static Task<(int Code, string Output)> RunAsync(
        string program,
        string folder,
        params IEnumerable<string> arguments
    ) => RunAsync(Describe(program, folder, arguments));

    /// <summary>Runs a program as described, to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
