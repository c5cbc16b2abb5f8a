using RoxMind.Silo.Storage.Engine;

namespace RoxMind.Silo.Storage;

/// <summary>What an operator wants to know of a store.</summary>
internal interface IWatchedStore
{
    /// <summary>Raised when a transaction failed for the database, the disk or the network; handlers must be quick.</summary>
    event EventHandler<WriteFailedEventArgs>? WriteFailed;

    /// <summary>Finds out whether something can be stored now.</summary>
    /// <exception cref="Grains.Persistence.OutOfSpaceException">The disk is full.</exception>
    /// <exception cref="Grains.Persistence.StorageFaultException">The database cannot be written.</exception>
    Task ProbeAsync(CancellationToken cancellationToken);
}
