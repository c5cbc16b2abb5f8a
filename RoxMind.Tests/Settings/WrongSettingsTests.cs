using System.Diagnostics;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Settings;

/// <summary>Both programs end with 2 and one line where their settings are wrong, before they have made anything.</summary>
[Slow]
public sealed class WrongSettingsTests
{
    private const string Silo = "RoxMind.Silo";
    private const string Gateway = "RoxMind.GraphQL";

    [Theory]
    [InlineData(Silo, """{ "Coach": { "Threads": "many" } }""", "Coach:Threads is 'many'; allowed: 0 to 256.")]
    [InlineData(Silo, """{ "Clutser": {} , "Coahc": { "Slots": 1 } }""", "'Clutser' is no setting")]
    [InlineData(Silo, """{ "GraphQL": { "PersistedOnly": true } }""", "GraphQL:PersistedOnly needs")]
    [InlineData(Silo, "{\n  \"Coach\": \n", "appsettings.json cannot be read, line 3")]
    [InlineData(Gateway, """{ "GraphQL": { "Limits": { "MaxDepth": 0 } } }""", "GraphQL:Limits:MaxDepth is '0'")]
    [InlineData(Gateway, """{ "Acces": { "Keys": [] } }""", "'Acces' is no setting")]
    [InlineData(Gateway, """{ "GraphQL": { "PersistedOnly": true } }""", "GraphQL:PersistedOnly needs")]
    [InlineData(Gateway, "Coach", "appsettings.json cannot be read, line 1")]
    public async Task File_that_is_wrong_ends_the_start(string program, string json, string told)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "appsettings.json"),
            json,
            TestContext.Current.CancellationToken
        );
        await EndsAsync(BuiltProgram.Describe(program, folder.Path, "--urls", "http://127.0.0.1:0"), told);
    }

    [Theory]
    [InlineData(Silo, "ROXMIND_SILO_PORT", "1", "ROXMIND_SiloPort is")]
    [InlineData(Silo, "ROXMIND_SiloPort", "none", "SiloPort is 'none'")]
    [InlineData(Gateway, "ROXMIND_Cluster__Conection", "x", "'Cluster:Conection' is no setting")]
    [InlineData(Gateway, "GraphQL__Limits__MaxDepth", "deep", "GraphQL:Limits:MaxDepth is 'deep'")]
    public async Task Variable_that_is_wrong_ends_the_start(string program, string name, string value, string told)
    {
        using var folder = new TemporaryFolder();
        var start = BuiltProgram.Describe(program, folder.Path, "--urls", "http://127.0.0.1:0");
        start.Environment[name] = value;
        await EndsAsync(start, told);
    }

    [Fact]
    public async Task Option_of_the_gateway_that_is_none_ends_the_start()
    {
        using var folder = new TemporaryFolder();
        await EndsAsync(
            BuiltProgram.Describe(Gateway, folder.Path, "--url", "http://127.0.0.1:0"),
            "'url' is no setting"
        );
    }

    private static async Task EndsAsync(ProcessStartInfo start, string told)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.Empty(await output);
        Assert.Contains(
            told,
            Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }
}
