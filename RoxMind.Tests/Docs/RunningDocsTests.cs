using RoxMind.Tests.Storage;
using RoxMind.Tests.Telemetry;

namespace RoxMind.Tests.Docs;

/// <summary>The commands of docs/operations.md work in their order, and its table of metrics is whole.</summary>
[Slow]
public sealed class RunningDocsTests
{
    private static readonly string[] s_sections = ["Install", "Upgrade", "Watch", "Scale"];

    [Fact]
    public async Task Commands_of_the_page_work_in_their_order()
    {
        using var folder = new TemporaryFolder();
        await using var commands = new DocumentedCommands(folder.Path);
        foreach (var line in s_sections.SelectMany(section => CommandPage.Read("operations.md", section)))
        {
            var output = await commands.TypeAsync(line);
            if (line.EndsWith("/health/ready", StringComparison.Ordinal))
            {
                Assert.Equal("Healthy", output);
            }
            else if (line.EndsWith("/metrics", StringComparison.Ordinal))
            {
                Assert.NotEmpty(MetricNames.Told(output));
            }
        }
    }

    [Fact]
    public void Every_metric_of_ours_is_in_the_table()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "operations.md"));
        Assert.All(MetricNames.Own(), name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }
}
