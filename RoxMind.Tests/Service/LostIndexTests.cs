using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Search;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>What follows from the events' logs is made anew from them.</summary>
[Slow]
public sealed class LostIndexTests
{
    private const string Event = "S8 2026 Lost Index";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Damaged_races_of_the_search_index_are_found_again_after_the_next_start()
    {
        using var folder = new TemporaryFolder();
        await using (var service = await StartAsync(folder.Path))
        {
            using var client = new ServiceClient(service.Url);
            await MadeResults.RecordAsync(client, Event, Enumerable.Range(0, 5), NameOf);
            await IndexedAsync(service, 5);
        }

        Run(
            folder.Path,
            "UPDATE race_index SET data = x'ff00ff00' WHERE race IN (SELECT race FROM race_index LIMIT 3)"
        );

        await using (var service = await StartAsync(folder.Path))
        {
            await IndexedAsync(service, 5);
            var names = service.Services.GetRequiredService<RaceIndex>().Entries.Select(entry => entry.Race.Name);
            Assert.Equal(Enumerable.Range(0, 5).Select(NameOf).Order(), names.Order());
        }

        Assert.Equal(0L, Run(folder.Path, "SELECT number FROM store_note WHERE name = 'index lost'"));
    }

    private static string NameOf(int row) => $"Indexed Athlete {MadeResults.Letters(row)}";

    private static Task<RoxMindService> StartAsync(string data) =>
        RoxMindService.StartAsync(new RoxMindOptions { Data = data }.OnFreePorts(), Cancel);

    private static async Task IndexedAsync(RoxMindService service, int count)
    {
        var index = service.Services.GetRequiredService<RaceIndex>();
        while (index.Entries.Count() < count)
        {
            await Task.Delay(10, Cancel);
        }
    }

    private static object? Run(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "roxmind.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
