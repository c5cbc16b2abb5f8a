using System.Collections.Concurrent;
using System.Diagnostics;
using RoxMind.Benchmarks.Gateway;

namespace RoxMind.Benchmarks.Pages;

/// <summary>An event that is replayed while pages of it are open.</summary>
internal static class WatchedReplay
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);

    /// <summary>Opens the pages, sends every split, and waits until every page has the last entry.</summary>
    /// <param name="service">The service.</param>
    /// <param name="replayed">The event.</param>
    /// <param name="ways">What the pages ask for.</param>
    /// <param name="count">So many pages.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Replay> RunAsync(
        ServiceProcess service,
        ReplayedEvent replayed,
        PageWays ways,
        int count,
        CancellationToken cancellationToken
    )
    {
        await replayed.BeginAsync(service, cancellationToken);
        var pages = Enumerable.Range(0, count).Select(_ => new OpenPage(service, replayed, ways)).ToList();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            foreach (var page in pages)
            {
                await page.OpenAsync(cancellationToken);
            }

            var came = new ConcurrentBag<(long Seq, long At)>();
            var following = pages.ConvertAll(page =>
                page.FollowAsync(seq => came.Add((seq, Stopwatch.GetTimestamp())), ending.Token)
            );
            var before = service.ProcessorTime;
            var took = await replayed.SendAllAsync(service, cancellationToken);
            await EveryoneHasAllAsync(service, replayed, pages, following, cancellationToken);
            var used = service.ProcessorTime - before;
            await ending.CancelAsync();
            await Task.WhenAll(following).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var late = came.Where(one => replayed.SentAt.ContainsKey(one.Seq))
                .Select(one => Stopwatch.GetElapsedTime(replayed.SentAt[one.Seq], one.At).TotalMilliseconds)
                .Select(ms => Math.Max(0, ms))
                .Order()
                .ToArray();
            return new Replay(
                late[late.Length / 2],
                Figures.Below(late, 0.99),
                used.TotalSeconds,
                replayed.Rows / took.TotalSeconds,
                pages.Sum(page => page.Asked),
                pages.Sum(page => page.Faults)
            );
        }
        finally
        {
            pages.ForEach(page => page.Dispose());
        }
    }

    /// <summary>Until every page has the last entry, and nothing has been added for a while.</summary>
    private static async Task EveryoneHasAllAsync(
        ServiceProcess service,
        ReplayedEvent replayed,
        List<OpenPage> pages,
        List<Task> following,
        CancellationToken cancellationToken
    )
    {
        for (long head = -1; ; )
        {
            var now = await replayed.HeadAsync(service, cancellationToken);
            if (now == head && pages.TrueForAll(page => page.Last >= now))
            {
                return;
            }

            head = now;
            if (following.Find(one => one.IsFaulted) is { } broken)
            {
                await broken;
            }

            await Task.Delay(s_quiet, cancellationToken);
        }
    }
}
