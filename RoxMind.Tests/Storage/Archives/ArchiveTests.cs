using RoxMind.Silo.Storage.Archives;

namespace RoxMind.Tests.Storage.Archives;

public sealed class ArchiveTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 14, 9, 30, 0, TimeSpan.Zero);

    private static string Fixture =>
        Path.Combine(RepositoryRoot.Path, "RoxMind.Tests", "Storage", "Archives", "format-1.tar.gz");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_read_as_they_were_written()
    {
        var archive = await WriteAsync(SampleRows.All);

        Assert.Equal(SampleRows.Hashes(SampleRows.All), await ReadAsync(archive));
    }

    [Fact]
    public async Task Archive_of_nothing_is_one()
    {
        Assert.Empty(await ReadAsync(await WriteAsync([])));
    }

    [Fact]
    public async Task Archive_of_format_1_is_read_as_it_was_written()
    {
        var archive = await File.ReadAllBytesAsync(Fixture, Cancel);

        Assert.Equal(SampleRows.Hashes(Small()), await ReadAsync(archive));
    }

    [Fact(Explicit = true)]
    public async Task Archive_of_format_1_is_recorded()
    {
        Assert.SkipWhen(File.Exists(Fixture), "It stands for what people have, and is never made again.");
        await File.WriteAllBytesAsync(Fixture, await WriteAsync(Small()), Cancel);
    }

    [Fact]
    public async Task Archive_that_is_cut_off_anywhere_is_refused()
    {
        var archive = await WriteAsync(SampleRows.All);
        for (var length = 0; length < archive.Length; length += 1 + (archive.Length / 40))
        {
            var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(archive[..length]));
            Assert.Contains("the archive", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Archive_with_a_flipped_bit_is_refused_or_says_the_same()
    {
        var archive = await WriteAsync(SampleRows.All);
        var expected = SampleRows.Hashes(SampleRows.All);
        var refused = 0;
        for (var at = 0; at < archive.Length; at += 1 + (archive.Length / 40))
        {
            var damaged = archive.ToArray();
            damaged[at] ^= 4;
            try
            {
                // What is not content, as the time in the packing's header, changes nothing.
                Assert.Equal(expected, await ReadAsync(damaged));
            }
            catch (InvalidDataException refusal)
            {
                refused++;
                Assert.Contains("the archive", refusal.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(refused > 35, $"{refused} were refused");
    }

    [Fact]
    public async Task File_that_is_no_archive_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("event_name,name"u8.ToArray()));

        Assert.Contains("is no archive", refusal.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ArchiveRow> Small() =>
        [
            .. SampleRows.All.Where(row =>
                row is not (ArchiveRow.Entry { Fact.Length: > 5_000 } or ArchiveRow.Upload { Data.Length: > 5_000 })
            ),
        ];

    private static async Task<byte[]> WriteAsync(IEnumerable<ArchiveRow> rows)
    {
        using var archive = new MemoryStream();
        await ArchiveWriter.WriteAsync(archive, SampleRows.Async(rows), s_now, Cancel);
        return archive.ToArray();
    }

    private static async Task<List<string>> ReadAsync(byte[] archive)
    {
        using var from = new MemoryStream(archive);
        return await SampleRows.HashesAsync(ArchiveReader.ReadAsync(from, "the archive", Cancel));
    }
}
