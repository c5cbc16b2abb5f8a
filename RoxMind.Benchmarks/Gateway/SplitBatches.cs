namespace RoxMind.Benchmarks.Gateway;

/// <summary>Sends splits, each of which becomes one entry of its event's feed.</summary>
internal static class SplitBatches
{
    private const string Mutation = """
        mutation($input: RecordSplitsInput!) {
          recordSplits(input: $input) { __typename ... on BatchRecorded { rows { __typename ... on RecordedRow { seq } } } }
        }
        """;

    /// <summary>Sends some, all of which must be taken; the numbers of their entries.</summary>
    public static async Task<IReadOnlyList<long>> SendAsync(
        ServiceProcess service,
        string eventKey,
        string eventName,
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
        var data = await service.DataAsync(Mutation, new { input }, cancellationToken);
        var rows = data.GetProperty("recordSplits").GetProperty("rows").EnumerateArray().ToList();
        var seqs = rows.Where(row => row.TryGetProperty("seq", out _))
            .Select(row => row.GetProperty("seq").GetInt64())
            .ToList();
        return seqs.Count == splits.Count
            ? seqs
            : throw new InvalidOperationException($"Of {splits.Count} splits {seqs.Count} were taken: {rows[^1]}");
    }
}
