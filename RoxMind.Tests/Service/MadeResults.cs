using RoxMind.Grains.Analysis.Races;
using RoxMind.Silo.Commands.Services;

namespace RoxMind.Tests.Service;

/// <summary>Results that are told from each other by a number, as they are recorded through the gateway.</summary>
internal static class MadeResults
{
    private const string Mutation = """
        mutation ($input: RecordResultsInput!) {
          recordResults(input: $input) { ... on BatchRecorded { rows { __typename } } }
        }
        """;

    /// <summary>Records some in one batch; what became of each.</summary>
    public static async Task<IReadOnlyList<string?>> RecordAsync(
        ServiceClient client,
        string eventName,
        IEnumerable<int> rows,
        Func<int, string> nameOf
    )
    {
        var results = rows.Select(row => new
        {
            name = nameOf(row),
            nationality = "NED",
            gender = "MALE",
            division = "OPEN",
            ageGroup = "30-34",
            totalS = SplitsOf(row).Sum(),
            splitsS = SplitsOf(row),
        });
        var answer = await client.QueryAsync(
            Mutation,
            new { input = new { eventName, results } },
            TestContext.Current.CancellationToken
        );
        return
        [
            .. answer
                .GetProperty("recordResults")
                .GetProperty("rows")
                .EnumerateArray()
                .Select(outcome => outcome.GetProperty("__typename").GetString()),
        ];
    }

    /// <summary>A word of letters only for each number; of such as are never one letter written otherwise, like ae.</summary>
    public static string Letters(int row) => string.Concat($"{row}".Select(digit => "bcdfghjklm"[digit - '0']));

    /// <summary>The splits of a number.</summary>
    public static int[] SplitsOf(int row) =>
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
