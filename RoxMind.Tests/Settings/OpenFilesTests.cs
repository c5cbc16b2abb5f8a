using Microsoft.Extensions.Logging;
using RoxMind.GraphQL.Health;
using RoxMind.Tests.Storage;

namespace RoxMind.Tests.Settings;

/// <summary>A limit of open files is told before it is met, once each time that it comes near.</summary>
public sealed class OpenFilesTests : IDisposable
{
    private readonly TemporaryFolder _process = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _process.Dispose();

    [Fact]
    public void What_is_open_is_counted()
    {
        Has(limit: 20, open: 7);
        Assert.Equal(new OpenFiles(7, 20), OpenFiles.Read(_process.Path));
    }

    [Fact]
    public void Nothing_is_told_where_there_is_no_limit()
    {
        File.WriteAllText(
            Path.Combine(_process.Path, "limits"),
            "Max open files            unlimited            unlimited            files\n"
        );
        Assert.Null(OpenFiles.Read(_process.Path));
        Assert.Null(OpenFiles.Read(Path.Combine(_process.Path, "none")));
    }

    [Fact]
    public void Low_limit_is_told_once_and_a_near_one_each_time_that_it_comes_near()
    {
        using var factory = LoggerFactory.Create(log => log.AddProvider(new ListLog(_lines)));
        using var watch = new OpenFilesWatch(TimeProvider.System, factory.CreateLogger<OpenFilesWatch>())
        {
            Process = _process.Path,
        };
        foreach (var (open, told) in ((int, int)[])[(10, 1), (80, 2), (90, 2), (75, 2), (60, 2), (85, 3)])
        {
            Has(limit: 100, open);
            watch.Look();
            Assert.Equal(told, _lines.Count);
        }

        Assert.Contains("Only 100 files", _lines[0], StringComparison.Ordinal);
        Assert.Contains("80 of 100", _lines[1], StringComparison.Ordinal);
    }

    private void Has(int limit, int open)
    {
        File.WriteAllText(
            Path.Combine(_process.Path, "limits"),
            $"Limit                     Soft Limit           Hard Limit           Units\nMax open files            {limit}                 {limit}                 files\n"
        );
        var files = Path.Combine(_process.Path, "fd");
        if (Directory.Exists(files))
        {
            Directory.Delete(files, recursive: true);
        }

        Directory.CreateDirectory(files);
        for (var file = 0; file < open; file++)
        {
            File.WriteAllText(Path.Combine(files, $"{file}"), string.Empty);
        }
    }
}
