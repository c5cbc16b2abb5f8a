using RoxMind.Silo.Storage.Sqlite;

namespace RoxMind.Silo.Storage.Engine;

/// <summary>Another process works on the data folder.</summary>
internal sealed class DataFolderInUseException(string folder, ServiceAddress? owner)
    : StoreException(
        owner switch
        {
            null => $"The data folder {folder} is in use by another process.",
            { Url: null } => $"The data folder {folder} is in use by process {owner.Pid}.",
            _ => $"The data folder {folder} is in use by process {owner.Pid}, which serves {owner.Url}.",
        }
    )
{
    /// <summary>Full path of the folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Who holds it, where that is known.</summary>
    public ServiceAddress? Owner { get; } = owner;
}
