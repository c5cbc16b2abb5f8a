using System.Text.Json;
using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>
/// The folder with everything that is kept, held by one process at a time. <c>roxmind.lock</c> is the lock, which the
/// operating system releases when the process ends in whatever way; <c>roxmind.json</c> beside it says who holds it.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockFile = "roxmind.lock";
    private const string AddressFile = "roxmind.json";

    // A reader of the address looks at the lock for an instant; an owner-to-be must outlast that.
    private const int Attempts = 5;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Creates the folder where it is missing, and takes it for this process.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="DataFolderInUseException">Another process, or this one already, holds it.</exception>
    /// <exception cref="StoreException">The folder cannot be created or written.</exception>
    public static DataFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Create(full);
            var folder = new DataFolder(full, Take(full));
            folder.Announce(new ServiceAddress(Environment.ProcessId, Url: null));
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StoreException($"The data folder {full} cannot be used: {e.Message}", isTransient: false, e);
        }
    }

    /// <summary>Tells other processes where this one can be reached.</summary>
    /// <param name="url">Address of the gateway, as <c>http://127.0.0.1:8080</c>.</param>
    public void WriteAddress(string url) => Announce(new ServiceAddress(Environment.ProcessId, url));

    /// <summary>Who works on a folder now; null when nobody does.</summary>
    /// <param name="path">The folder, which need not exist.</param>
    public static ServiceAddress? ReadAddress(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = System.IO.Path.GetFullPath(path);
        return IsHeld(full) ? ReadFile(full) : null;
    }

    /// <summary>Whether a process works on a folder.</summary>
    public static bool IsInUse(string path) => IsHeld(System.IO.Path.GetFullPath(path));

    /// <summary>That a folder is no data folder, for whoever needs one.</summary>
    public static IOException IsNone(string path) =>
        new($"{System.IO.Path.GetFullPath(path)} is no data folder: there is no {EmbeddedStore.FileName} in it.");

    /// <summary>Gives the folder back.</summary>
    public void Dispose()
    {
        if (_lock.SafeFileHandle.IsClosed)
        {
            return;
        }

        File.Delete(System.IO.Path.Combine(Path, AddressFile));
        _lock.Dispose();
    }

    /// <summary>Makes a folder that its owner alone may enter: results name people.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static FileStream Take(string path)
    {
        var file = System.IO.Path.Combine(path, LockFile);
        var attempt = 0;
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (IsHeld(path))
            {
                if (++attempt == Attempts)
                {
                    throw new DataFolderInUseException(path, ReadFile(path));
                }

                Thread.Sleep(_pause);
            }
        }
    }

    private static bool IsHeld(string path)
    {
        var file = System.IO.Path.Combine(path, LockFile);
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            using var probe = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static ServiceAddress? ReadFile(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ServiceAddress>(
                File.ReadAllText(System.IO.Path.Combine(path, AddressFile)),
                JsonSerializerOptions.Web
            );
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            // The owner is between taking the folder and saying who it is.
            return null;
        }
    }

    private void Announce(ServiceAddress address)
    {
        var file = System.IO.Path.Combine(Path, AddressFile);
        var draft = file + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(address, JsonSerializerOptions.Web));
        File.Move(draft, file, overwrite: true);
    }
}
