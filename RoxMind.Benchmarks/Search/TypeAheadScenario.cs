using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using RoxMind.Grains.Lists;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using Spectre.Console;

namespace RoxMind.Benchmarks.Search;

/// <summary>What a search box takes that asks with every letter, over the names of very many athletes while results arrive; on one core.</summary>
internal sealed class TypeAheadScenario : IScenario
{
    private const int Athletes = 250_000;
    private const int Rounds = 400;
    private const int Warming = 40;
    private const int Shown = 8;
    private const int ArrivalsASecond = 200;
    private const int PlainRounds = 40;
    private const string Letters = "name, letter by letter";

    private static readonly ImmutableArray<SearchKind> s_kinds = [.. Enum.GetValues<SearchKind>()];

    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public string Description => $"type-ahead over {Athletes:N0} athletes on one core while results arrive";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var own = Process.GetCurrentProcess();
            own.ProcessorAffinity = 1;
        }

        var field = new NamedField(Athletes);
        var index = new RaceIndex(new MemoryStore(field.Races));
        var opening = Stopwatch.GetTimestamp();
        await index.LoadAsync(cancellationToken);
        var openingS = Stopwatch.GetElapsedTime(opening).TotalSeconds;
        var finder = new RaceFinder(index);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var arrivals = ArriveAsync(index, field, ending.Token);
        var busy = Environment.CpuUsage.TotalTime;
        var times = Measure(finder, field, cancellationToken);
        busy = Environment.CpuUsage.TotalTime - busy;
        var plain = MeasurePlain(index, field);
        await ending.CancelAsync();
        var arrived = await arrivals;

        var table = new Table().AddColumns("what", "figure", "unit");
        void Add(string what, double figure, string unit) =>
            table.AddRow(what, figure.ToString("N2", CultureInfo.InvariantCulture), unit);
        Add("athletes", Athletes, "");
        Add("races", field.Races.Count, "");
        Add("loading", openingS, "s");
        Add("results that arrived meanwhile", arrived, "");
        foreach (var (kind, taken) in times)
        {
            Add($"{kind}, {taken.Count:N0} searches: median", At(taken, 0.5), "ms");
            Add($"{kind}: p99", At(taken, 0.99), "ms");
        }

        var all = times.Values.SelectMany(some => some).Order().ToList();
        Add("all: p99", At(all, 0.99), "ms");
        Add("all: slowest", all[^1], "ms");
        Add("processor time a search, with what arrived meanwhile", busy.TotalMilliseconds / all.Count, "ms");
        Add("baseline: a look at the words of every race, median", At(plain, 0.5), "ms");
        return table;
    }

    private static SortedDictionary<string, List<double>> Measure(
        RaceFinder finder,
        NamedField field,
        CancellationToken cancellationToken
    )
    {
        var times = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        for (var round = -Warming; round < Rounds; round++)
        {
            foreach (var (kind, text) in Typed(field, round))
            {
                var start = Stopwatch.GetTimestamp();
                var page = finder.Search(new TextQuery(text, s_kinds), ListRange.First(Shown), cancellationToken);
                var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (page.Total == 0 && string.Equals(kind, Letters, StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"Nothing is found by '{text}'.");
                }

                if (round < 0)
                {
                    continue;
                }

                if (!times.TryGetValue(kind, out var taking))
                {
                    taking = [];
                    times.Add(kind, taking);
                }

                taking.Add(taken);
            }
        }

        foreach (var taken in times.Values)
        {
            taken.Sort();
        }

        return times;
    }

    /// <summary>What somebody types who looks for somebody.</summary>
    private static IEnumerable<(string Kind, string Text)> Typed(NamedField field, int round)
    {
        var name = field.AnyName();
        for (var letters = 1; letters <= name.Length; letters++)
        {
            yield return (Letters, name[..letters]);
        }

        yield return ("event", field.AnyEvent());
        yield return ("name and event", $"{name.Split(' ')[1]} {field.AnyEvent()}");
        yield return ("event and number", $"{field.AnyEvent()} {Math.Abs(round) + 1}");
        var last = name.Split(' ')[1];
        yield return ("typing error", $"{last[..2]}{last[3]}{last[2]}{last[4..]}x");
    }

    private static List<double> MeasurePlain(RaceIndex index, NamedField field)
    {
        var times = new List<double>();
        for (var round = 0; round < PlainRounds; round++)
        {
            var word = $" {field.AnyName().ToLowerInvariant()[..3]}";
            var start = Stopwatch.GetTimestamp();
            var count = index.Entries.Count(entry => entry.SearchWords.Contains(word, StringComparison.Ordinal));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (count == 0)
            {
                throw new InvalidOperationException($"Nothing is found by '{word}'.");
            }
        }

        times.Sort();
        return times;
    }

    private static async Task<int> ArriveAsync(RaceIndex index, NamedField field, CancellationToken cancellationToken)
    {
        // Away from the thread that measures: it has the core in turns with it.
        await Task.Yield();
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ArrivalsASecond));
        var arrived = 0;
        try
        {
            while (await pace.WaitForNextTickAsync(cancellationToken))
            {
                await index.UpsertAsync([field.Arrival(arrived++)], cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // All was measured.
        }

        return arrived;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
