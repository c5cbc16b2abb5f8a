using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Events.Contracts;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Imports.Rows;
using Spectre.Console;

namespace RoxMind.Silo.Commands;

/// <summary>Plays a finished event as if it happened now: waves start, splits arrive, results follow.</summary>
internal sealed class EventReplay(IGrainFactory grains, TimeProvider clock)
{
    private const int WaveSize = 40;
    private const int SecondsBetweenWaves = 600;
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(250);

    /// <summary>Replays a result file.</summary>
    /// <param name="file">The file; its starts need start numbers.</param>
    /// <param name="speed">How many times faster than real.</param>
    /// <param name="cancellationToken">Ends the replay.</param>
    public async Task RunAsync(string file, double speed, CancellationToken cancellationToken)
    {
        var moments = await ReadAsync(file, cancellationToken);
        if (moments.Count == 0)
        {
            return;
        }

        var live = grains.GetGrain<IEventGrain>(moments[0].Result.EventId);
        var started = clock.GetTimestamp();
        await AnsiConsole
            .Progress()
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(Markup.Escape(moments[0].Result.EventName), maxValue: moments.Count);
                var next = 0;
                while (next < moments.Count)
                {
                    var now = clock.GetElapsedTime(started).TotalSeconds * speed;
                    var due = next;
                    while (due < moments.Count && moments[due].AtS <= now)
                    {
                        due++;
                    }

                    await SendAsync(live, moments[next..due], cancellationToken);
                    next = due;
                    bar.Value = next;
                    await Task.Delay(_tick, clock, cancellationToken);
                }
            });
        await live.CloseAsync(cancellationToken);
    }

    private static async Task SendAsync(IEventGrain live, List<Moment> moments, CancellationToken cancellationToken)
    {
        var splits = moments
            .Where(moment => moment.Segment is not null)
            .Select(moment => new SplitRecorded(
                new RaceEntry(
                    moment.Result.Entrant,
                    moment.Result.Gender,
                    moment.Result.Division,
                    moment.Result.AgeGroup
                ),
                moment.Segment!.Value,
                moment.Result.Splits[moment.Segment.Value]!.Value,
                moment.Result.EventName
            ))
            .ToList();
        var results = moments.Where(moment => moment.Segment is null).Select(moment => moment.Result).ToList();
        if (splits.Count > 0)
        {
            await live.RecordSplitsAsync(splits, cancellationToken);
        }

        if (results.Count > 0)
        {
            await live.RecordAsync(results, cancellationToken);
        }
    }

    private static async Task<List<Moment>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var moments = new List<Moment>();
        var starts = 0;
        await using var stream = File.OpenRead(file);
        var reader = await ResultFileReader.OpenAsync(
            stream,
            new ImportRequest(Path.GetFileName(file), null),
            cancellationToken
        );
        await foreach (var row in reader.ReadAllAsync(cancellationToken))
        {
            if (row is not FileRow.Readable(_, var result))
            {
                continue;
            }

            var at = starts++ / WaveSize * SecondsBetweenWaves;
            foreach (var segment in RaceFormat.Segments)
            {
                if (result.Splits[segment] is { } seconds)
                {
                    at += seconds;
                    moments.Add(new Moment(at, result, segment));
                }
            }

            moments.Add(new Moment(at, result, null));
        }

        // A finisher's last split comes before the result: OrderBy keeps the order of equal times.
        return [.. moments.OrderBy(moment => moment.AtS)];
    }

    /// <summary>A split, or without a segment the result, and when it happens.</summary>
    private sealed record Moment(int AtS, RaceResult Result, Segment? Segment);
}
