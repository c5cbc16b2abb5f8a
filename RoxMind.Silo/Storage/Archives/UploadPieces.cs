using System.Runtime.CompilerServices;
using RoxMind.Silo.Imports;

namespace RoxMind.Silo.Storage.Archives;

/// <summary>Result files of a data folder on their way into an import, in pieces.</summary>
internal static class UploadPieces
{
    /// <summary>Size of a piece, but for the last of a file.</summary>
    public const int Bytes = 256 * 1024;

    /// <summary>The pieces of all files that a folder holds.</summary>
    public static async IAsyncEnumerable<ArchiveRow.Upload> ReadAsync(
        string data,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var folder = Path.Combine(data, UploadStoreRegistration.Folder);
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (
            var file in Directory.EnumerateFiles(folder).Where(FileUploadStore.IsWhole).Order(StringComparer.Ordinal)
        )
        {
            var note = Path.ChangeExtension(file, FileUploadStore.Note);
            if (file == note)
            {
                continue;
            }

            var request = File.Exists(note) ? await File.ReadAllTextAsync(note, cancellationToken) : null;
            await using var content = File.OpenRead(file);
            var piece = new byte[Bytes];
            var number = 0;
            int read;
            do
            {
                read = await content.ReadAtLeastAsync(piece, Bytes, throwOnEndOfStream: false, cancellationToken);
                yield return new ArchiveRow.Upload(
                    Path.GetFileNameWithoutExtension(file),
                    number,
                    request,
                    piece[..read]
                );
                (number, request) = (number + 1, null);
            } while (read == Bytes);
        }
    }

    /// <summary>Puts a piece behind those of its file that a folder has.</summary>
    /// <exception cref="InvalidDataException">Its id is none.</exception>
    public static async Task WriteAsync(string data, ArchiveRow.Upload piece, CancellationToken cancellationToken)
    {
        var file = Path.Combine(data, UploadStoreRegistration.Folder, piece.Id + FileUploadStore.Upload);
        if (!FileUploadStore.IsWhole(file) || Path.GetFileNameWithoutExtension(file) != piece.Id)
        {
            throw new InvalidDataException($"'{piece.Id}' is no id of a result file.");
        }

        if (piece.Request is { } request)
        {
            await File.WriteAllTextAsync(Path.ChangeExtension(file, FileUploadStore.Note), request, cancellationToken);
        }

        await File.AppendAllBytesAsync(file, piece.Data, cancellationToken);
    }
}
