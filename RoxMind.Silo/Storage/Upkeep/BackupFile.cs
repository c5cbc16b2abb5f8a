namespace RoxMind.Silo.Storage.Upkeep;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Its name in the backup, folders parted by <c>/</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, hexadecimal.</param>
internal sealed record BackupFile(string Path, long Bytes, string Sha256);
