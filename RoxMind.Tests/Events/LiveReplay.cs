using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;

namespace RoxMind.Tests.Events;

/// <summary>
/// Sends the results of an event as its timing would on the day: split by split as they are run, each result when its athlete is in; some
/// splits late, twice, wrong at first or not at all, some results wrong at first.
/// </summary>
internal sealed class LiveReplay(IEventGrain grain, Random random)
{
    private readonly List<(double At, object Item)> _items = [];

    /// <summary>Sends everything in some order, in batches of some size.</summary>
    public async Task SendAsync(IEnumerable<RaceResult> results)
    {
        foreach (var result in results)
        {
            Plan(result);
        }

        var items = _items.OrderBy(one => one.At).Select(one => one.Item).ToList();
        for (var i = 0; i < items.Count; )
        {
            var batch = items.Skip(i).Take(random.Next(1, 60)).ToList();
            i += batch.Count;
            await grain.RecordSplitsAsync([.. batch.OfType<SplitRecorded>()], CancellationToken.None);
            await grain.RecordAsync([.. batch.OfType<RaceResult>()], source: null, CancellationToken.None);
        }
    }

    private void Plan(RaceResult result)
    {
        var at = random.NextDouble() * 3600;
        foreach (var segment in Enum.GetValues<Segment>())
        {
            if (result.PublishedSplits[segment] is not { } timeS || Chance(0.05))
            {
                continue;
            }

            at += timeS;
            var split = SyntheticEvent.Split(result with { Splits = result.PublishedSplits }, segment);
            var shown = at + (Chance(0.1) ? random.Next(2000) : 0);
            if (Chance(0.05))
            {
                _items.Add((shown, split with { TimeS = timeS + random.Next(1, 400) }));
                shown += random.Next(1, 600);
            }

            _items.Add((shown, split));
            if (Chance(0.1))
            {
                _items.Add((shown + random.Next(600), split));
            }
        }

        if (Chance(0.1))
        {
            _items.Add((at, Wrong(result)));
            at += random.Next(1, 3000);
        }

        _items.Add((at, result));
    }

    private RaceResult Wrong(RaceResult result)
    {
        // One that the result has: where the finish stays, as that of a start without one does, a split that is sent once fills a gap.
        var known = RaceFormat.Segments.Where(one => result.Splits[one] is not null).ToArray();
        var segment = known[random.Next(known.Length)];
        var wrongS = random.Next(3) == 0 ? 1 : result.Splits[segment]!.Value + random.Next(1, 200);
        return result with { TotalS = result.TotalS + random.Next(500), Splits = result.Splits.With(segment, wrongS) };
    }

    private bool Chance(double share) => random.NextDouble() < share;
}
