using System.Diagnostics;
using System.Globalization;
using RoxMind.Grains.Analysis.Similarity;
using RoxMind.Grains.Retrieval.Index;
using RoxMind.Silo.Search;
using Spectre.Console;

namespace RoxMind.Benchmarks.Index;

/// <summary>What the embedded index of races takes and does, on one core, and USearch beside it.</summary>
internal sealed class IndexScenario : IScenario
{
    private const string RacesVariable = "BENCH_RACES";
    private const int DefaultRaces = 1_000_000;
    private const int Rounds = 5;

    /// <summary>Until everything is compiled for good, which one core gets to when there is nothing new to compile.</summary>
    private const int WarmUpRounds = 5;
    private const int QueriesARound = 400;
    private const int ScansARound = 40;
    private const int RivalQueries = 100;
    private const int Inserts = 200;
    private const int FirstFetched = 250;
    private const double EnoughRecall = 0.99;

    /// <inheritdoc/>
    public string Name => "index";

    /// <inheritdoc/>
    public string Description =>
        "the embedded index of races: searches, memory, opening, inserts, and USearch beside it";

    /// <inheritdoc/>
    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        var field = new RaceField(
            int.Parse(
                Environment.GetEnvironmentVariable(RacesVariable) ?? $"{DefaultRaces}",
                CultureInfo.InvariantCulture
            )
        );
        var table = new Table().AddColumns("what", "figure", "unit");
        void Add(string what, double figure, string unit) =>
            table.AddRow(what, figure.ToString("N2", CultureInfo.InvariantCulture), unit);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var columns = RaceColumns.Of<IndexedRace>(
            field.Races.AsSpan(),
            static race => (race.AthleteId, race.TotalS, race.Comparable)
        );
        var columnBytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        await using var stored = await StoredIndex.OpenAsync(field, cancellationToken);
        Add("races", field.Races.Length, "");
        Add("packed rows in memory", (double)columnBytes / field.Races.Length, "bytes a race");
        Add("the whole index in memory, names too", (double)stored.Bytes / field.Races.Length, "bytes a race");
        Add("opening what is stored, until a search for similar races is answered", stored.Opening.TotalSeconds, "s");
        Add("the same, until names, events and words are there too", stored.Loading.TotalSeconds, "s");

        using var rival = new GraphRival(field, cancellationToken);
        var narrow = field.Narrow(RivalQueries);
        var (fetched, recall) = await FetchedAsync(stored.Index, rival, field, narrow, cancellationToken);
        var scan = new ColumnScan(field, columns);
        List<double> times = [];
        List<(double Search, double Sum)> scans = [];
        List<(double Index, double Rival)> rates = [];
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            var taken = await SearchAsync(stored.Index, field, field.Any(QueriesARound), cancellationToken);
            var scanned = scan.Measure(field.Any(ScansARound), cancellationToken);
            var index = Stopwatch.GetTimestamp();
            await SearchAsync(stored.Index, field, narrow, cancellationToken);
            var indexS = Stopwatch.GetElapsedTime(index).TotalSeconds;
            var other = Stopwatch.GetTimestamp();
            narrow.ForEach(query => rival.Find(query, fetched));
            var rivalS = Stopwatch.GetElapsedTime(other).TotalSeconds;
            if (round >= 0)
            {
                times.AddRange(taken);
                scans.AddRange(scanned);
                rates.Add((narrow.Count / indexS, narrow.Count / rivalS));
            }
        }

        times.Sort();
        Add("similar races under random conditions, median", times[times.Count / 2], "ms");
        Add("the same, p99", Figures.Below(times, 0.99), "ms");
        Add("search through the packed rows", Figures.Median(scans.Select(row => row.Search)), "GB/s");
        Add("plain sum over the same bytes", Figures.Median(scans.Select(row => row.Sum)), "GB/s");
        Add("search / plain sum", Figures.Median(scans.Select(row => row.Search / row.Sum)), "");
        Add("USearch: fetched for recall 0.99 where 2 % are kept", fetched, "races a query");
        Add("USearch: recall", recall, "");
        Add("index, where 2 % are kept", Figures.Median(rates.Select(row => row.Index)), "queries/s");
        Add("USearch, where 2 % are kept", Figures.Median(rates.Select(row => row.Rival)), "queries/s");
        Add("index / USearch", Figures.Median(rates.Select(row => row.Index / row.Rival)), "");
        var inserts = await InsertAsync(stored.Index, field, cancellationToken);
        Add("insert until a search finds it, median", inserts[inserts.Count / 2], "ms");
        Add("the same, longest", inserts[^1], "ms");
        return table;
    }

    private static async Task<List<double>> SearchAsync(
        RaceIndex index,
        RaceField field,
        List<SimilarQuery> queries,
        CancellationToken cancellationToken
    )
    {
        var times = new List<double>(queries.Count);
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            await index.SearchAsync(field.Cohort.Standard, field.Cohort, query, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    /// <summary>How many races USearch has to be asked for, and what it finds of the exact answers then.</summary>
    private static async Task<(int Fetched, double Recall)> FetchedAsync(
        RaceIndex index,
        GraphRival rival,
        RaceField field,
        List<SimilarQuery> queries,
        CancellationToken cancellationToken
    )
    {
        var exact = new List<HashSet<string>>();
        foreach (var query in queries)
        {
            var found = await index.SearchAsync(field.Cohort.Standard, field.Cohort, query, cancellationToken);
            exact.Add([.. found.Matches.Select(match => match.Race.RaceId)]);
        }

        var all = exact.Sum(races => races.Count);
        var fetched = FirstFetched;
        while (true)
        {
            var hits = queries.Select((query, i) => rival.Find(query, fetched).Count(exact[i].Contains)).Sum();
            if (hits >= EnoughRecall * all || fetched == field.Races.Length)
            {
                return (fetched, (double)hits / all);
            }

            fetched = Math.Min(fetched * 5 / 4, field.Races.Length);
        }
    }

    private static async Task<List<double>> InsertAsync(
        RaceIndex index,
        RaceField field,
        CancellationToken cancellationToken
    )
    {
        var times = new List<double>(Inserts);
        foreach (var query in field.Any(Inserts).Select(query => query with { BetterAt = [] }))
        {
            var race = index.Find(query.RaceId)! with
            {
                RaceId = $"new-{times.Count}",
                AthleteId = $"new-{times.Count}",
            };
            var start = Stopwatch.GetTimestamp();
            await index.UpsertAsync([race], cancellationToken);
            var found = await index.SearchAsync(field.Cohort.Standard, field.Cohort, query, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (found.Matches.All(match => match.Race.RaceId != race.RaceId))
            {
                throw new InvalidOperationException($"{race.RaceId} is not found.");
            }
        }

        times.Sort();
        return times;
    }
}
