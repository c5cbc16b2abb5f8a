using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using RoxMind.Grains.Imports.Jobs;
using RoxMind.Grains.Imports.Rows;
using RoxMind.Grains.Persistence;

namespace RoxMind.Silo.Imports;

/// <summary>
/// Keeps uploaded files in a folder: <c>&lt;id&gt;.upload</c> is the file, <c>&lt;id&gt;.json</c> the request of an import that
/// was started. Each appears under its name only when it is complete and on disk.
/// </summary>
internal sealed class FileUploadStore : IUploadStore
{
    /// <summary>Ending of a file's name.</summary>
    public const string Upload = ".upload";

    /// <summary>Ending of the name of what was asked of it.</summary>
    public const string Note = ".json";

    private const int IdLength = 32;
    private const int BufferSize = 128 * 1024;

    // What the operating system says of a full disk: ENOSPC, EDQUOT, ERROR_DISK_FULL.
    private const int NoSpace = 28;
    private const int NoQuota = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);
    private const string Part = ".part";

    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789abcdef");

    private readonly string _folder;

    /// <summary>Opens the store; what an interrupted upload left behind is removed.</summary>
    /// <param name="folder">The folder; created where it is missing.</param>
    public FileUploadStore(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = Directory.CreateDirectory(folder).FullName;
        foreach (var part in Directory.EnumerateFiles(_folder, "*" + Part))
        {
            File.Delete(part);
        }
    }

    /// <summary>Whether a file is an upload, or the note of one, that is complete.</summary>
    public static bool IsWhole(string file) =>
        Path.GetExtension(file) is Upload or Note && IsId(Path.GetFileNameWithoutExtension(file));

    /// <inheritdoc/>
    public async Task<string> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var part = NewPart();
        try
        {
            string id;
            await using (var file = Create(part))
            {
                id = await CopyAsync(content, file, cancellationToken);
                ToDisk(file);
            }

            File.Move(part, PathOf(id, Upload), overwrite: true);
            return id;
        }
        catch (IOException fault) when (fault.HResult is NoSpace or NoQuota or NoSpaceOnWindows)
        {
            File.Delete(part);
            throw new OutOfSpaceException($"No space is left in {_folder}. Free some and try again.", fault);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(IsId(id) ? Read(id) : null);

    /// <inheritdoc/>
    public async Task MarkStartedAsync(string id, ImportRequest request, CancellationToken cancellationToken)
    {
        if (!IsId(id))
        {
            throw new ArgumentException("This is not the id of an upload.", nameof(id));
        }

        var part = NewPart();
        await using (var file = Create(part))
        {
            await JsonSerializer.SerializeAsync(file, request, JsonSerializerOptions.Web, cancellationToken);
            ToDisk(file);
        }

        File.Move(part, PathOf(id, Note), overwrite: true);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<(string Id, ImportRequest Request)>> GetStartedAsync(
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<(string Id, ImportRequest Request)>>([
            .. Directory.EnumerateFiles(_folder, "*" + Note).Order(StringComparer.Ordinal).Select(ReadNote),
        ]);

    /// <inheritdoc/>
    public Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        if (IsId(id))
        {
            File.Delete(PathOf(id, Upload));
            File.Delete(PathOf(id, Note));
        }

        return Task.CompletedTask;
    }

    private FileStream? Read(string id)
    {
        try
        {
            return new FileStream(
                PathOf(id, Upload),
                new FileStreamOptions
                {
                    Share = FileShare.Read | FileShare.Delete,
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                    BufferSize = 0,
                }
            );
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static (string Id, ImportRequest Request) ReadNote(string file)
    {
        using var content = File.OpenRead(file);
        var request = JsonSerializer.Deserialize<ImportRequest>(content, JsonSerializerOptions.Web);
        return (
            Path.GetFileNameWithoutExtension(file),
            request ?? throw new InvalidDataException($"{file} is not the note of an import.")
        );
    }

    /// <summary>Copies a stream, and makes the id of what was copied: the first half of its SHA-256 hash.</summary>
    private static async Task<string> CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, IdLength / 2));
    }

    private static FileStream Create(string path) =>
        new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);

    /// <summary>Waits until the file is on disk; the asynchronous flush only hands it to the operating system.</summary>
    private static void ToDisk(FileStream file) => file.Flush(flushToDisk: true);

    /// <summary>Ids come from outside: one that is none must not name another file.</summary>
    private static bool IsId(string id) => id is { Length: IdLength } && !id.AsSpan().ContainsAnyExcept(_digits);

    private string NewPart() => Path.Combine(_folder, Path.GetRandomFileName() + Part);

    private string PathOf(string id, string ending) => Path.Combine(_folder, id + ending);
}
