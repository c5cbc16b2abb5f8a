using System.Diagnostics;

namespace RoxMind.Tests.Storage;

/// <summary>A file system of a few megabytes in memory, which can be filled and freed.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _ballast;

    /// <summary>Mounts one; the test is skipped where that is not allowed.</summary>
    public SmallDisk(int megabytes)
    {
        _ballast = System.IO.Path.Combine(Path, "ballast");
        var why = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "roxmind-test", Path);
        if (why is not null)
        {
            _folder.Dispose();
            Assert.Skip($"No file system can be mounted: {why}");
        }
    }

    /// <summary>Where it is mounted.</summary>
    public string Path => _folder.Path;

    /// <summary>Takes all the space that is left.</summary>
    public void Fill()
    {
        // Large pieces first; then whatever still fits.
        using var file = new FileStream(_ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size >= 1 << 12; size >>= 4)
        {
            var piece = new byte[size];
            try
            {
                while (true)
                {
                    file.Write(piece);
                }
            }
            catch (IOException)
            {
                // Full for pieces of this size.
            }
        }
    }

    /// <summary>Gives it back.</summary>
    public void Free() => File.Delete(_ballast);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        _folder.Dispose();
    }

    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : said.Trim();
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            return fault.Message;
        }
    }
}
