namespace RoxMind.Benchmarks.Gateway;

/// <summary>Sends splits and results, each of which becomes one entry of its event's feed.</summary>
/// <param name="eventKey">The timing company's key of the event.</param>
/// <param name="eventName">Its name.</param>
internal sealed class SentRows(string eventKey, string eventName)
{
    /// <summary>Sends splits, all of which must be taken; the numbers of their entries.</summary>
    public Task<IReadOnlyList<long>> SendSplitsAsync(
        ServiceProcess service,
        IReadOnlyList<object> splits,
        CancellationToken cancellationToken
    ) => SendAsync(service, "Splits", splits, cancellationToken);

    /// <summary>Sends results, all of which must be taken; the numbers of their entries.</summary>
    public Task<IReadOnlyList<long>> SendResultsAsync(
        ServiceProcess service,
        IReadOnlyList<object> results,
        CancellationToken cancellationToken
    ) => SendAsync(service, "Results", results, cancellationToken);

    private async Task<IReadOnlyList<long>> SendAsync(
        ServiceProcess service,
        string what,
        IReadOnlyList<object> sent,
        CancellationToken cancellationToken
    )
    {
        var mutation = $$"""
            mutation($input: Record{{what}}Input!) {
              sent: record{{what}}(input: $input) { __typename ... on BatchRecorded { rows { __typename ... on RecordedRow { seq } } } }
            }
            """;
        var input = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["eventKey"] = eventKey,
            ["eventName"] = eventName,
            [what.ToLowerInvariant()] = sent,
        };
        var data = await service.DataAsync(mutation, new { input }, cancellationToken);
        var rows = data.GetProperty("sent").GetProperty("rows").EnumerateArray().ToList();
        var seqs = rows.Where(row => row.TryGetProperty("seq", out _))
            .Select(row => row.GetProperty("seq").GetInt64())
            .ToList();
        return seqs.Count == sent.Count
            ? seqs
            : throw new InvalidOperationException($"Of {sent.Count} rows {seqs.Count} were taken: {rows[^1]}");
    }
}
