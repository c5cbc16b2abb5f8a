using System.Text;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Imports.Rejections;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports;

/// <summary>Reads whole files for tests.</summary>
internal static class ResultFiles
{
    public static readonly ImportRequest Request = new("S6 2024 Testville.csv", null);

    public static Task<List<FileRow>> ReadAsync(string text, ImportRequest? request = null) =>
        ReadAsync(Encoding.UTF8.GetBytes(text), request);

    public static async Task<List<FileRow>> ReadAsync(byte[] file, ImportRequest? request = null)
    {
        using var stream = new MemoryStream(file);
        var token = TestContext.Current.CancellationToken;
        var reader = await ResultFileReader.OpenAsync(stream, request ?? Request, token);
        return await reader.ReadAllAsync(token).ToListAsync(token);
    }

    public static async Task<RaceResult> ReadOneAsync(string text, ImportRequest? request = null) =>
        Assert.IsType<FileRow.Readable>(Assert.Single(await ReadAsync(text, request))).Result;

    public static async Task<RejectedRow> ReadRejectedAsync(params string[] lines) =>
        Assert.IsType<FileRow.Unreadable>(Assert.Single(await ReadAsync(ResultLine.File(lines)))).Row;
}
