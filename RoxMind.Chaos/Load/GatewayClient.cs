using System.Net.Http.Json;
using System.Text.Json;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Chaos.Load;

/// <summary>Asks a gateway; whatever goes wrong is an answer too.</summary>
internal sealed class GatewayClient(Uri url) : IDisposable
{
    private const string RecordMutation = """
        mutation ($input: RecordResultsInput!) { recordResults(input: $input) {
          ... on BatchRecorded { eventId rows { __typename } } ... on Refused { code }
        } }
        """;

    private const string PageQuery = """
        query ($id: ID!, $after: String) { event(id: $id) { finishers analyzed leaderboard(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor } edges { node { name } }
        } } }
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private readonly HttpClient _http = new() { BaseAddress = url, Timeout = s_patience };

    /// <summary>Records results of those with the numbers.</summary>
    public Task<Answer> RecordAsync(string eventName, IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        var results = numbers.Select(number =>
        {
            var splitsS = SplitsOf(number);
            return new
            {
                name = NameOf(number),
                nationality = "NED",
                gender = "MALE",
                division = "OPEN",
                ageGroup = "30-34",
                totalS = splitsS.Sum(),
                splitsS,
            };
        });
        return AskAsync(RecordMutation, new { input = new { eventName, results } }, cancellationToken);
    }

    /// <summary>A page of an event's leaderboard, with its counts.</summary>
    public Task<Answer> PageAsync(string eventId, string? after, CancellationToken cancellationToken) =>
        AskAsync(PageQuery, new { id = eventId, after }, cancellationToken);

    /// <summary>Name of the one with a number: letters alone.</summary>
    public static string NameOf(int number) =>
        $"Sent {string.Concat($"{number}".Select(digit => "bcdfghjklm"[digit - '0']))}";

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<Answer> AskAsync(string query, object variables, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.PostAsJsonAsync("graphql", new { query, variables }, cancellationToken);
            return Answer.Read(await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException fault)
        {
            return new Answer(null, null, fault.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer(null, null, $"No answer in {s_patience.TotalSeconds:0} s.");
        }
    }

    private static int[] SplitsOf(int number) =>
        [
            .. RaceFormat.Segments.Select(segment =>
                RaceFormat.Kind(segment) switch
                {
                    SegmentKind.Run => 290,
                    SegmentKind.Roxzone => 40,
                    _ => 240,
                } + ((number + (int)segment) % 30)
            ),
        ];
}
