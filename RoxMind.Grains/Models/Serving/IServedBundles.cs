namespace RoxMind.Grains.Models.Serving;

/// <summary>Where the silos of a cluster tell each other what they serve.</summary>
internal interface IServedBundles
{
    /// <summary>Tells what this silo serves, and hears what all do that are members of the cluster, this one among them.</summary>
    /// <param name="version">Version of the bundle of this silo.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<ServedBundle>> TellAsync(string version, CancellationToken cancellationToken);
}
