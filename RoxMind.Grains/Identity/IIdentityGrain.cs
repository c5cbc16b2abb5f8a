namespace RoxMind.Grains.Identity;

/// <summary>
/// Administrators' corrections of who is who, and erasures, one after the other: two of them never meet. The key is 0.
/// </summary>
[Alias("identity")]
public interface IIdentityGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Merges an athlete into another one: the other has all races from then on, and gets those to come. Refused when the other
    /// has none of its own.
    /// </summary>
    /// <param name="fromId">The athlete that is given up.</param>
    /// <param name="intoId">The athlete that stays.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("merge")]
    Task<IdentityChange> MergeAsync(string fromId, string intoId, CancellationToken cancellationToken);

    /// <summary>Takes some of an athlete's races away and gives them to a new one.</summary>
    /// <param name="athleteId">The athlete.</param>
    /// <param name="raceIds">The races; at least one has to stay.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("split")]
    Task<IdentityChange> SplitAsync(
        string athleteId,
        IReadOnlyList<string> raceIds,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Removes everything that is known of an athlete: races, name, texts, index entries, and the content of log entries. Refused
    /// for an athlete that was merged into another one, who has the races.
    /// </summary>
    [Alias("erase")]
    Task<IdentityChange> EraseAsync(string athleteId, CancellationToken cancellationToken);

    /// <summary>
    /// Moves races among athletes of one name to where they belong by now, after these races have reached their athletes. What an
    /// administrator decided stays.
    /// </summary>
    /// <param name="athleteIds">The athletes that races have reached.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("follow")]
    Task FollowAsync(IReadOnlyList<string> athleteIds, CancellationToken cancellationToken);
}
