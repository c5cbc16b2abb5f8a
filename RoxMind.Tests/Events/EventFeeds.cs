using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Tests.Events;

/// <summary>Ways to wait for what an event's log is to hold.</summary>
internal static class EventFeeds
{
    // Only a hang gets this far.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The entries from the start to the first at which the condition holds for all of them together.</summary>
    public static async Task<List<FeedEntry>> ReadUntilAsync(
        this IEventGrain grain,
        Func<List<FeedEntry>, bool> isEnough
    )
    {
        using var hang = new CancellationTokenSource(Patience);
        var entries = new List<FeedEntry>();
        await foreach (var entry in grain.Follow(0, hang.Token).WithCancellation(hang.Token))
        {
            entries.Add(entry);
            if (isEnough(entries))
            {
                break;
            }
        }

        return entries;
    }

    /// <summary>Waits until so many results have reached their athletes; answers all entries up to then.</summary>
    public static Task<List<FeedEntry>> AnalyzedAsync(this IEventGrain grain, int count)
    {
        var analyzed = 0;
        return grain.ReadUntilAsync(entries => entries[^1].Fact is AnalysisReady && ++analyzed == count);
    }

    /// <summary>All entries that there are now.</summary>
    public static async Task<List<FeedEntry>> ReadAsync(this IEventGrain grain)
    {
        var head = (await grain.GetSummaryAsync(CancellationToken.None)).Head;
        return head == 0 ? [] : await grain.ReadUntilAsync(entries => entries[^1].Seq == head);
    }

    /// <summary>Who the log says has a race, by its last word.</summary>
    public static string AthleteOf(this IEnumerable<FeedEntry> entries, RaceResult result) =>
        entries
            .Select(entry =>
                entry.Fact switch
                {
                    AnalysisReady ready when ready.RaceId == result.RaceId => ready.AthleteId,
                    RaceReassigned moved when moved.RaceId == result.RaceId => moved.AthleteId,
                    _ => null,
                }
            )
            .Last(athlete => athlete is not null)!;

    /// <summary>Records results and waits until all have reached their athletes.</summary>
    /// <returns>The entries up to then.</returns>
    public static async Task<List<FeedEntry>> RecordAndAnalyzeAsync(this IEventGrain grain, params RaceResult[] results)
    {
        await grain.RecordAsync([.. results], CancellationToken.None);
        var summary = await grain.GetSummaryAsync(CancellationToken.None);
        return await grain.AnalyzedAsync(summary.Finishers);
    }
}
