namespace RoxMind.Silo.Storage.Engine;

/// <summary>The process that holds a data folder, and where it can be reached.</summary>
/// <param name="Pid">Process id.</param>
/// <param name="Url">Address of its gateway; null while it starts, or when it has none.</param>
internal sealed record ServiceAddress(int Pid, string? Url);
