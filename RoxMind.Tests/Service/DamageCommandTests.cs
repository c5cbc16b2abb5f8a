using RoxMind.Silo.Commands.Services;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>A service whose folder is damaged says so, and the verbs help.</summary>
[Slow]
public sealed class DamageCommandTests
{
    private const string Event = "S8 2026 Damaged Folder";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_service_whose_log_of_transactions_is_damaged_does_not_start_until_it_is_restored_or_repaired()
    {
        using var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(Path.Combine(folder.Path, "data")).FullName;
        await using (var service = await ServiceProcess.StartAsync(data))
        {
            using var client = new ServiceClient(service.Url);
            for (var row = 0; row < 50; row++)
            {
                await MadeResults.RecordAsync(client, Event, [row], number => $"Damaged {MadeResults.Letters(number)}");
            }

            await ExpectAsync(0, "is a whole backup", folder.Path, "backup", "backup", "--data", data);
            await service.KillAsync();
        }

        var log = Path.Combine(data, "roxmind.db-wal");
        var bytes = await File.ReadAllBytesAsync(log, Cancel);
        for (var i = 0; i < 64; i++)
        {
            bytes[(bytes.Length / 2) + i] ^= 0xFF;
        }

        await File.WriteAllBytesAsync(log, bytes, Cancel);

        await ExpectAsync(1, "roxmind.db-wal is damaged at byte", folder.Path, "verify", "--data", data);
        await ExpectAsync(1, "roxmind.db-wal is damaged at byte", folder.Path, "serve", "--data", data);
        await ExpectAsync(1, "roxmind.db-wal is damaged at byte", folder.Path, "backup", "other", "--data", data);
        await ExpectAsync(1, "holds data", folder.Path, "restore", "backup", "--data", data);
        await ExpectAsync(0, "is whole", folder.Path, "verify", "--data", data, "--repair");
        await ExpectAsync(0, "is what it was on", folder.Path, "restore", "backup", "--data", data, "--force");
        await using var again = await ServiceProcess.StartAsync(data);
        using var asking = new ServiceClient(again.Url);
        var outcomes = await MadeResults.RecordAsync(
            asking,
            Event,
            Enumerable.Range(0, 50),
            number => $"Damaged {MadeResults.Letters(number)}"
        );
        Assert.All(outcomes, outcome => Assert.Equal("DuplicateRow", outcome));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("backup", "backup")]
    public async Task Folder_that_is_no_data_folder_is_named(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await ExpectAsync(1, "is no data folder", folder.Path, arguments);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static async Task ExpectAsync(int code, string said, string folder, params string[] arguments)
    {
        var (ended, output) = await BuiltProgram.RunAsync("RoxMind.Silo", folder, arguments);
        Assert.True(ended == code, $"{string.Join(' ', arguments)} ended with {ended}\n{output}");
        Assert.Contains(said, output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
