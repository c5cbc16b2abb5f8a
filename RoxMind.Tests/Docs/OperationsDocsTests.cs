using RoxMind.Chaos.Databases;
using RoxMind.Silo.Storage.Archives;
using RoxMind.Silo.Storage.Engine;
using RoxMind.Tests.Service;
using RoxMind.Tests.Storage;
using RoxMind.Tests.Storage.Archives;

namespace RoxMind.Tests.Docs;

/// <summary>What docs/operations.md tells an operator to type is typed here as it stands.</summary>
[Slow]
public sealed class OperationsDocsTests
{
    [Fact]
    public async Task Everything_is_moved_into_a_cluster_and_back_as_the_page_says()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        await using var server = await PostgresServer.StartAsync();
        using var folder = new TemporaryFolder();
        var race = Path.Combine(AppContext.BaseDirectory, "data", "my-race.csv");
        var (filled, told) = await BuiltProgram.RunAsync(
            "RoxMind.Silo",
            folder.Path,
            "import",
            race,
            "--data",
            ".roxmind"
        );
        Assert.True(filled == 0, told);
        await using var commands = new DocumentedCommands(folder.Path, ("5432", server.Port));
        foreach (var line in CommandPage.Read("operations.md", "Move between one machine and a cluster"))
        {
            await commands.TypeAsync(line);
        }

        Assert.Equal(await RowsAsync(folder.Path, ".roxmind"), await RowsAsync(folder.Path, "elsewhere"));
    }

    private static async Task<List<string>> RowsAsync(string folder, string name)
    {
        using var data = DataFolder.Open(Path.Combine(folder, name));
        var rows = await SampleRows.HashesAsync(new FolderSource(data).ReadAsync(CancellationToken.None));
        Assert.NotEmpty(rows);
        return rows;
    }

    [Fact]
    public async Task Backups_are_made_looked_through_and_restored_as_the_page_says()
    {
        using var folder = new TemporaryFolder();
        ServiceProcess? service = null;
        var said = new List<string>();
        try
        {
            foreach (var line in CommandPage.Read("operations.md", "Back up, restore, verify"))
            {
                if (line == "# after the service was stopped")
                {
                    Assert.Equal(0, await service!.InterruptAsync());
                    continue;
                }

                var words = line.Split(' ')[2..];
                if (words is ["serve", "--data", var data])
                {
                    var made = Directory.CreateDirectory(Path.Combine(folder.Path, data));
                    service = await ServiceProcess.StartAsync(made.FullName);
                    continue;
                }

                var (code, output) = await BuiltProgram.RunAsync("RoxMind.Silo", folder.Path, words);
                Assert.True(code == 0, $"{line}\n{output}");
                said.Add(output.ReplaceLineEndings(" "));
            }
        }
        finally
        {
            await (service?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        Assert.Collection(
            said,
            output => Assert.Contains("is a whole backup of", output),
            output => Assert.Contains("is whole", output),
            output => Assert.Contains("is whole", output),
            output => Assert.Contains("is whole", output),
            output => Assert.Contains("is what it was on", output)
        );
    }
}
