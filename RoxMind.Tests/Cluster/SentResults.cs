using System.Collections.Concurrent;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Silo.Commands.Services;

namespace RoxMind.Tests.Cluster;

/// <summary>Results that are recorded one small batch after the other; what was acknowledged is remembered.</summary>
internal sealed class SentResults(string eventName)
{
    private const int InBatch = 5;

    private readonly ConcurrentBag<int> _acknowledged = [];

    /// <summary>Names of those whose result was acknowledged.</summary>
    public IEnumerable<string> Acknowledged => _acknowledged.Select(NameOf);

    /// <summary>How many.</summary>
    public int Count => _acknowledged.Count;

    /// <summary>Sends until stopped. A batch that failed is sent again, as every sender has to do.</summary>
    public async Task SendAsync(ServiceClient client, int first, CancellationToken stop)
    {
        var next = first;
        while (!stop.IsCancellationRequested)
        {
            var rows = Enumerable.Range(next, InBatch).ToList();
            if (await TrySendAsync(client, rows))
            {
                rows.ForEach(_acknowledged.Add);
                next += InBatch;
            }
        }
    }

    private async Task<bool> TrySendAsync(ServiceClient client, List<int> rows)
    {
        const string mutation = """
            mutation ($input: RecordResultsInput!) {
              recordResults(input: $input) { ... on BatchRecorded { rows { __typename } } }
            }
            """;
        var results = rows.Select(row => new
        {
            name = NameOf(row),
            nationality = "NED",
            gender = "MALE",
            division = "OPEN",
            ageGroup = "30-34",
            totalS = SplitsOf(row).Sum(),
            splitsS = SplitsOf(row),
        });
        try
        {
            var answer = await client.QueryAsync(
                mutation,
                new { input = new { eventName, results } },
                TestContext.Current.CancellationToken
            );
            var outcomes = answer.GetProperty("recordResults").GetProperty("rows").EnumerateArray().ToList();
            Assert.Equal(rows.Count, outcomes.Count);
            // Sent again after an answer that was lost, a row is there already.
            Assert.All(outcomes, outcome => Assert.Contains(outcome.GetProperty("__typename").GetString(), s_taken));
            return true;
        }
        catch (ServiceCallException)
        {
            return false;
        }
    }

    private static readonly string[] s_taken = ["RecordedRow", "DuplicateRow"];

    /// <summary>A name of letters only for each number.</summary>
    private static string NameOf(int row) =>
        $"Sent {string.Concat($"{row}".Select(digit => (char)('a' + (digit - '0'))))}";

    private static int[] SplitsOf(int row) =>
        [
            .. RaceFormat.Segments.Select(segment =>
                RaceFormat.Kind(segment) switch
                {
                    SegmentKind.Run => 290,
                    SegmentKind.Roxzone => 40,
                    _ => 240,
                } + ((row + (int)segment) % 30)
            ),
        ];
}
