namespace RoxMind.Silo.Storage.Archives;

/// <summary>What an archive says of itself last: one without it is not whole.</summary>
/// <param name="Parts">How many parts it has.</param>
/// <param name="Rows">How many rows are in them.</param>
/// <param name="Sha256">Hash of the parts' hashes in their order.</param>
internal sealed record ArchiveEnd(int Parts, long Rows, string Sha256);
