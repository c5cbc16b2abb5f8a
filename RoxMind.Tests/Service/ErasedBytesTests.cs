using Microsoft.Extensions.DependencyInjection;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Identity;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Listing;
using RoxMind.Grains.Persistence;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;
using RoxMind.Silo.Search;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>Of an erased athlete's name there is no byte left in any file of the data folder, while the service runs.</summary>
[Slow]
public sealed class ErasedBytesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Name_of_an_erased_athlete_is_in_no_file()
    {
        using var folder = new TemporaryFolder();
        await using var service = await RoxMindService.StartAsync(
            new RoxMindOptions { Data = folder.Path }.OnFreePorts(),
            Cancel
        );
        using var client = new ServiceClient(service.Url);
        var grains = service.Services.GetRequiredService<IGrainFactory>();
        await NamedResults.ImportAsync(client);
        await NotesHaveHerNameAsync(service.Services);
        var place = grains.GetGrain<IEventGrain>(EventKey.FromName(NamedResults.Event)!);
        await place.CloseAsync(Cancel);
        while (!(await place.GetAnalyzedAsync(long.MaxValue, 1, Cancel)).IsSettled)
        {
            await Task.Delay(20, Cancel);
        }

        Assert.NotEmpty(FilesWith(folder.Path, NamedResults.Last));
        var entry = service
            .Services.GetRequiredService<RaceIndex>()
            .Entries.Single(one => one.Race.Name == NamedResults.Name);

        var before = WalBytes();

        await grains.GetGrain<IIdentityGrain>(0).EraseAsync(entry.Race.AthleteId, Cancel);

        // It was cut off; who follows the log may have written a page into it again.
        Assert.InRange(WalBytes(), 0, before / 2);
        Assert.Empty(FilesWith(folder.Path, NamedResults.First));
        Assert.Empty(FilesWith(folder.Path, NamedResults.Last));
        Assert.Equal(NamedResults.Others, (await place.GetSummaryAsync(Cancel)).Finishers);

        // Once they have caught up, nothing keeps it from being empty.
        var content = service.Services.GetRequiredService<IErasedContent>();
        for (var attempt = 0; attempt < 50 && WalBytes() > 0; attempt++)
        {
            await content.PurgeAsync([NamedResults.Name], Cancel);
        }

        Assert.Equal(0, WalBytes());

        long WalBytes() => new FileInfo(Path.Combine(folder.Path, "roxmind.db-wal")).Length;
    }

    /// <summary>A value of a row that was not read as it stands is kept beside it.</summary>
    private static async Task NotesHaveHerNameAsync(IServiceProvider services)
    {
        var content = services.GetRequiredService<IErasedContent>();
        var import = Assert.Single(await content.FindAsync("import", Cancel));
        var notes = await services
            .GetRequiredService<IGrainFactory>()
            .GetGrain<IImportGrain>(import.Key.ToString())
            .GetNotesAsync(RowsQuery.First(10), Cancel);
        Assert.Contains(notes.Rows, note => note.Row.Value == NamedResults.Name);
    }

    private static IEnumerable<string> FilesWith(string folder, string word) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "roxmind.lock")
            .Where(file => Has(file, word));

    private static bool Has(string path, string word)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return NamedResults.IsIn(bytes, word);
    }
}
