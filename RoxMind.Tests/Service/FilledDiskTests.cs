using RoxMind.Chaos.Processes;
using RoxMind.Silo.Commands.Services;
using RoxMind.Tests.Cluster;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Service;

/// <summary>The service on a disk that fills and is freed, again and again.</summary>
[Slow]
public sealed class FilledDiskTests
{
    private const int Megabytes = 256;
    private const int Rounds = 10;
    private const int Some = 20;
    private const string Line = "Nothing can be stored";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disk_filled_ten_times_costs_no_acknowledged_result_and_few_lines_of_log()
    {
        using var disk = new SmallDisk(Megabytes);
        await using var service = Service(disk);
        await service.StartAsync(Cancel);
        using var client = new ServiceClient(service.Url);
        var sent = new SentResults("S6 2026 Filled");
        using var stop = new CancellationTokenSource();
#pragma warning disable CA2025 // the sending is awaited below
        var sending = sent.SendAsync(client, 0, stop.Token);
#pragma warning restore CA2025
        for (var round = 0; round < Rounds; round++)
        {
            await PassAsync(() => sent.Count, sending);
            disk.Fill();
            await PassAsync(() => sent.Refused, sending);
            await UntilAsync(async () => !await service.IsReadyAsync(Cancel));
            disk.Free();
        }

        await PassAsync(() => sent.Count, sending);
        await stop.CancelAsync();
        await sending;
        await sent.AreThereOnceAsync(client);
        await UntilAsync(() => service.IsReadyAsync(Cancel));

        // After each line there is a pause that doubles, up to a minute: ten troubles in that time are told like one.
        var lines = service.Output.Split('\n');
        Assert.InRange(lines.Count(line => line.Contains(Line, StringComparison.Ordinal)), 1, 8);
        Assert.InRange(lines.Length, 1, 40);

        await service.KillAsync();
        await service.StartAsync(Cancel);
        await sent.AreThereOnceAsync(client);
        await UntilAsync(async () =>
            await client.GetEventCountsAsync(sent.EventId, Cancel) is var (finishers, analyzed, _)
            && analyzed >= finishers
        );
    }

    private static Member Service(SmallDisk disk) =>
        new(
            "RoxMind.Silo",
            disk.Path,
            ["serve", "--data", Path.Combine(disk.Path, "data"), "--silo-port", "0", "--gateway-port", "0"],
            new Dictionary<string, string>(StringComparer.Ordinal)
        );

    /// <summary>Waits until some more have been counted.</summary>
    private static async Task PassAsync(Func<int> count, Task sending)
    {
        var from = count();
        await UntilAsync(async () =>
        {
            if (sending.IsFaulted)
            {
                await sending;
            }

            return count() >= from + Some;
        });
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), Cancel);
        }
    }
}
