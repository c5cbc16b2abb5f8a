using System.Text;
using RoxMind.Grains.Analysis.Cleaning;
using RoxMind.Grains.Imports.Rows;

namespace RoxMind.Tests.Imports;

[Slow]
[Collection(nameof(Alone))]
public sealed class FlatMemoryTests
{
    private const long FileBytes = 200_000_000;
    private const long MaxGrowth = 4_000_000;

    [Fact]
    public async Task Memory_stays_flat_over_a_large_file()
    {
        var token = TestContext.Current.CancellationToken;
        await using var stream = new EndlessRows(FileBytes);
        var reader = await ResultFileReader.OpenAsync(stream, ResultFiles.Request, token);
        var medians = new EventMedians();
        var (rows, nextLook, atStart, most) = (0, 0L, 0L, 0L);
        while (await reader.ReadAsync(token) is { } row)
        {
            rows++;
            if (row is FileRow.Readable readable)
            {
                medians.Add(readable.Result);
                RaceCleaner.Judge(readable.Result, medians);
            }

            if (reader.Position.Byte >= nextLook)
            {
                nextLook += FileBytes / 10;
#pragma warning disable S1215 // what is alive after a collection is what this test is about
                var live = GC.GetTotalMemory(forceFullCollection: true);
#pragma warning restore S1215
                atStart = atStart == 0 ? live : atStart;
                most = Math.Max(most, live);
            }
        }

        Assert.True(rows > 500_000, $"{rows} rows");
        Assert.True(most - atStart < MaxGrowth, $"{most - atStart} bytes more are alive than at the start");
    }

    /// <summary>A file that is made while it is read: good rows, and broken ones among them.</summary>
    private sealed class EndlessRows(long length) : Stream
    {
        private readonly byte[] _block = Encoding.UTF8.GetBytes(
            string.Concat(
                Enumerable
                    .Range(0, 200)
                    .Select(i =>
                        i % 50 == 7
                            ? $"broken \"row,{i}\n"
                            : ResultLine.Of($"Athlete {i}", eventId: $"E{i % 5}") + "\r\n"
                    )
            )
        );
        private readonly byte[] _header = ResultLine.File(ResultLine.Header());
        private long _at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;

        public override long Position
        {
            get => _at;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at >= length)
            {
                return 0;
            }

            var isHeader = _at < _header.Length;
            var source = isHeader ? _header : _block;
            var from = isHeader ? (int)_at : (int)((_at - _header.Length) % _block.Length);
            var size = Math.Min(count, source.Length - from);
            source.AsSpan(from, size).CopyTo(buffer.AsSpan(offset));
            _at += size;
            return size;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
