using Orleans.Concurrency;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Athletes;

/// <summary>One athlete (or pair, or relay): their races and what was made of them. The key is the athlete id.</summary>
[Alias("athlete")]
public interface IAthleteGrain : IGrainWithStringKey
{
    /// <summary>Offers a race. Offering one race twice is the same as once.</summary>
    /// <param name="race">The race.</param>
    /// <param name="basis">Why it may be this athlete's.</param>
    /// <param name="course">The event's course as far as it is known; it is kept with the race.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("record-with-course")]
    Task<ClaimOutcome> RecordAsync(
        RaceResult race,
        IdentityBasis basis,
        KeptCourse course,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Explains a race anew, because more is known of its event's course or another model bundle is served. What the race
    /// says about later ones is renewed with it.
    /// </summary>
    /// <param name="raceId">The race.</param>
    /// <param name="course">The event's course as it is known now; it is kept with the race.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see cref="ClaimOutcome.Taken"/>, or <see cref="ClaimOutcome.NotMine"/> when the race is not here any more.</returns>
    [Alias("renew-with-course")]
    Task<ClaimOutcome> RenewAsync(string raceId, KeptCourse course, CancellationToken cancellationToken);

    /// <summary>
    /// Gives this athlete races on an administrator's word, with their courses; those already held stay as they are. Refused
    /// when the races come by a merge and this athlete has none of its own.
    /// </summary>
    [Alias("adopt-with-courses")]
    Task<IdentityChange> AdoptAsync(
        IReadOnlyList<AthleteRace> races,
        IdentityBasis basis,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// The athlete with all races; analyses made by an older model bundle are renewed first. Null when no race is known,
    /// for example because the athlete was merged into another one.
    /// </summary>
    [Alias("get")]
    Task<AthleteProfile?> GetAsync(CancellationToken cancellationToken);

    /// <summary>Whether this athlete is giving races to another one right now, and so cannot wait for a third.</summary>
    [Alias("is-handing-over")]
    [AlwaysInterleave]
    Task<bool> IsHandingOverAsync(CancellationToken cancellationToken);

    /// <summary>Merges this athlete into another one: the other has all races from then on.</summary>
    [Alias("merge-into")]
    Task<IdentityChange> MergeIntoAsync(string athleteId, CancellationToken cancellationToken);

    /// <summary>Takes races away from this athlete and gives them to a new one.</summary>
    [Alias("split")]
    Task<IdentityChange> SplitAsync(IReadOnlyList<string> raceIds, CancellationToken cancellationToken);

    /// <summary>
    /// Removes everything that is known of the athlete: races, name, index entries, and the content of log entries. Refused
    /// for an athlete that was merged into another one, who has the races.
    /// </summary>
    [Alias("erase")]
    Task<IdentityChange> EraseAsync(CancellationToken cancellationToken);
}
