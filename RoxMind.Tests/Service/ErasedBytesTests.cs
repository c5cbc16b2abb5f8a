using System.Text;
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
    private const string Event = "S8 2026 Erased";
    private const string First = "Zoraida";
    private const string Last = "Quillfeather";
    private const string Name = $"{First} {Last}";
    private const int Others = 300;

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
        await ImportAsync(client, service.Services, $"{Last.ToUpperInvariant()}, {First}.csv");
        var place = grains.GetGrain<IEventGrain>(EventKey.FromName(Event)!);
        await place.CloseAsync(Cancel);
        while (!(await place.GetAnalyzedAsync(long.MaxValue, 1, Cancel)).IsSettled)
        {
            await Task.Delay(20, Cancel);
        }

        Assert.NotEmpty(FilesWith(folder.Path, Last));
        var entry = service.Services.GetRequiredService<RaceIndex>().Entries.Single(one => one.Race.Name == Name);

        await grains.GetGrain<IIdentityGrain>(0).EraseAsync(entry.Race.AthleteId, Cancel);

        // At once: who follows the log writes into it again soon.
        Assert.Equal(0, new FileInfo(Path.Combine(folder.Path, "roxmind.db-wal")).Length);
        Assert.Empty(FilesWith(folder.Path, First));
        Assert.Empty(FilesWith(folder.Path, Last));
        Assert.Equal(Others + 1, (await place.GetSummaryAsync(Cancel)).Finishers);
    }

    /// <summary>A file that is named after her, with her result, and with her name where it is not read.</summary>
    private static async Task ImportAsync(ServiceClient client, IServiceProvider services, string fileName)
    {
        var file = new StringBuilder("event_name,name,gender,nationality,age_group,division,total_time");
        foreach (var segment in RaceFormat.Segments)
        {
            file.Append(',').Append(RaceFormat.ColumnName(segment));
        }

        for (var row = 0; row <= Others; row++)
        {
            var name = row == Others / 2 ? Name : $"Other Athlete {MadeResults.Letters(row)}";
            Append(file, row, name, "30-34");
        }

        Append(file, Others + 1, "Somebody Else", Name);
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes(file.ToString()));
        var id = await client.UploadAsync(fileName, upload, Cancel);
        await client.StartImportAsync(id, fileName, null, Cancel);
        var job = await client.FollowImportAsync(id, fileName, _ => { }, Cancel);
        Assert.Equal(Others + 2, job.Accepted);
        var grains = services.GetRequiredService<IGrainFactory>();
        var content = services.GetRequiredService<IErasedContent>();
        var import = Assert.Single(await content.FindAsync("import", Cancel));
        var notes = await grains
            .GetGrain<IImportGrain>(import.Key.ToString())
            .GetNotesAsync(RowsQuery.First(10), Cancel);
        Assert.Contains(notes.Rows, note => note.Row.Value == Name);
    }

    private static void Append(StringBuilder file, int row, string name, string age)
    {
        var splits = MadeResults.SplitsOf(row);
        file.Append('\n').Append($"{Event},{name},female,NED,{age},open,{splits.Sum()},").AppendJoin(',', splits);
    }

    private static IEnumerable<string> FilesWith(string folder, string word) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "roxmind.lock")
            .Where(file => Has(file, Encoding.UTF8, word) || Has(file, Encoding.Unicode, word));

    private static bool Has(string path, Encoding encoding, string word)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new[] { word, word.ToUpperInvariant(), word.ToLowerInvariant() }.Any(form =>
            bytes.AsSpan().IndexOf(encoding.GetBytes(form)) >= 0
        );
    }
}
