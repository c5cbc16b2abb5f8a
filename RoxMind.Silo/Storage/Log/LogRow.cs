namespace RoxMind.Silo.Storage.Log;

/// <summary>An entry as stored.</summary>
/// <param name="Seq">Sequence number.</param>
/// <param name="AtMs">Commit time, milliseconds since 1970 UTC.</param>
/// <param name="Fact">The serialized fact.</param>
internal readonly record struct LogRow(long Seq, long AtMs, byte[] Fact);
