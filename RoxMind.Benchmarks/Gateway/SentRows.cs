namespace RoxMind.Benchmarks.Gateway;

/// <summary>Sends splits and results, each of which becomes one entry of its event's feed.</summary>
/// <param name="eventKey">The timing company's key of the event.</param>
/// <param name="eventName">Its name.</param>
internal sealed class SentRows(string eventKey, string eventName)
{
    private const string Splits = """
        mutation($input: RecordSplitsInput!) {
          sent: recordSplits(input: $input) { __typename ... on BatchRecorded { rows { __typename ... on RecordedRow { seq } } } }
        }
        """;

    private const string Results = """
        mutation($input: RecordResultsInput!) {
          sent: recordResults(input: $input) { __typename ... on BatchRecorded { rows { __typename ... on RecordedRow { seq } } } }
        }
        """;

    /// <summary>Sends splits, all of which must be taken; the numbers of their entries.</summary>
    public Task<IReadOnlyList<long>> SendSplitsAsync(
        ServiceProcess service,
        IReadOnlyList<object> splits,
        CancellationToken cancellationToken
    )
    {
        var input = new
        {
            eventKey,
            eventName,
            splits,
        };
        return SendAsync(service, Splits, input, splits.Count, cancellationToken);
    }

    /// <summary>Sends results, all of which must be taken; the numbers of their entries.</summary>
    public Task<IReadOnlyList<long>> SendResultsAsync(
        ServiceProcess service,
        IReadOnlyList<object> results,
        CancellationToken cancellationToken
    )
    {
        var input = new
        {
            eventKey,
            eventName,
            results,
        };
        return SendAsync(service, Results, input, results.Count, cancellationToken);
    }

    private static async Task<IReadOnlyList<long>> SendAsync(
        ServiceProcess service,
        string mutation,
        object input,
        int count,
        CancellationToken cancellationToken
    )
    {
        var data = await service.DataAsync(mutation, new { input }, cancellationToken);
        var rows = data.GetProperty("sent").GetProperty("rows").EnumerateArray().ToList();
        var seqs = rows.Where(row => row.TryGetProperty("seq", out _))
            .Select(row => row.GetProperty("seq").GetInt64())
            .ToList();
        return seqs.Count == count
            ? seqs
            : throw new InvalidOperationException($"Of {count} rows {seqs.Count} were taken: {rows[^1]}");
    }
}
