namespace RoxMind.Silo.Storage.Log;

/// <summary>An event's log, as the writer finds it.</summary>
/// <param name="Id">The log's number in the database.</param>
/// <param name="Head">Last sequence number, 0 when it is empty.</param>
/// <param name="Projected">The projection cursor.</param>
internal readonly record struct LogHead(long Id, long Head, long Projected);
