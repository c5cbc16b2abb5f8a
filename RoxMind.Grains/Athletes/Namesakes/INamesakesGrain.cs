using RoxMind.Grains.Analysis.Identity;

namespace RoxMind.Grains.Athletes.Namesakes;

/// <summary>
/// Sees all races of one name and says which athlete each is of. It calls nobody: whoever has races moved does so from above. The key
/// is what <see cref="AthleteIdentity.NamesakesOf"/> gives.
/// </summary>
[Alias("namesakes")]
public interface INamesakesGrain : IGrainWithStringKey
{
    /// <summary>Takes races, or what is known of them now. The same races always have the same athletes, in whatever order they come.</summary>
    /// <param name="races">The races; of one that is known, an administrator's word stays, and so does its athlete when none is told.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The athlete of each, in order.</returns>
    [Alias("place")]
    Task<IReadOnlyList<string>> PlaceAsync(IReadOnlyList<NamesakeRace> races, CancellationToken cancellationToken);

    /// <summary>The races that are another athlete's than the one who has them; what an administrator decided is moved by them alone.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("moves")]
    Task<IReadOnlyList<NamesakeMove>> GetMovesAsync(CancellationToken cancellationToken);

    /// <summary>Whether a race is its athlete's, and no race of the name is another athlete's than the one who has it.</summary>
    /// <param name="raceId">The race.</param>
    /// <param name="athleteId">The athlete who has it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("in-place")]
    Task<bool> IsInPlaceAsync(string raceId, string athleteId, CancellationToken cancellationToken);

    /// <summary>Takes an administrator's word about whose races these are; it is never undone.</summary>
    /// <param name="races">The races with who has them and whose they are.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("fix")]
    Task FixAsync(IReadOnlyList<NamesakeRace> races, CancellationToken cancellationToken);

    /// <summary>Forgets races that are gone, or have another name now.</summary>
    /// <param name="raceIds">The races; those that are not known are passed over.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("forget")]
    Task ForgetAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken);
}
