using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Grains.Imports.Jobs;

/// <summary>The first reading of a file, which learns each event's usual times.</summary>
internal static class ImportScan
{
    private const long BytesBetweenReports = 1 << 20;

    /// <summary>Reads all rows.</summary>
    /// <param name="reader">The file, behind its header; at its end afterwards.</param>
    /// <param name="report">Is told how many bytes are read, about every megabyte.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<EventMedians> ReadAsync(
        ResultFileReader reader,
        Action<long> report,
        CancellationToken cancellationToken
    )
    {
        var medians = new EventMedians();
        var reported = 0L;
        while (await reader.ReadAsync(cancellationToken) is { } row)
        {
            if (row is FileRow.Readable readable)
            {
                medians.Add(readable.Result);
            }

            if (reader.Position.Byte >= reported + BytesBetweenReports)
            {
                reported = reader.Position.Byte;
                report(reported);
            }
        }

        return medians;
    }
}
