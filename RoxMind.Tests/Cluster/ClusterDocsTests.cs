using RoxMind.Chaos.Databases;
using RoxMind.Tests.Docs;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Cluster;

/// <summary>What docs/cluster.md tells an operator to type is typed here as it stands, but for the ports.</summary>
[Slow]
public sealed class ClusterDocsTests
{
    [Fact]
    public async Task Commands_of_the_page_work_in_their_order()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        await using var server = await PostgresServer.StartAsync();
        using var folder = new TemporaryFolder();
        await using var commands = new DocumentedCommands(folder.Path, ("5432", server.Port));
        var verbs = new List<string>();
        foreach (var line in CommandPage.Read("cluster.md", "Start"))
        {
            await commands.TypeAsync(line);
            if (line.StartsWith("dotnet ", StringComparison.Ordinal))
            {
                verbs.Add(line.Split(' ')[2]);
            }
        }

        Assert.Equal(["migrate", "serve", "serve", "--urls", "import"], verbs);
    }
}
