using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;

namespace RoxMind.Grains.Athletes;

/// <summary>One athlete (or pair, or relay): their races and what was made of them. The key is the athlete id.</summary>
[Alias("athlete")]
public interface IAthleteGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes a race. Taking one race twice is the same as once; with other content it replaces what was there, and what it says about
    /// later races is renewed.
    /// </summary>
    /// <param name="race">The race.</param>
    /// <param name="basis">Why it is this athlete's.</param>
    /// <param name="course">The event's course as far as it is known; it is kept with the race.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("record-with-course")]
    Task<MatchOutcome> RecordAsync(
        RaceResult race,
        IdentityBasis basis,
        KeptCourse course,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Explains a race anew, because more is known of its event's course or another model bundle is served. What the race
    /// says about later ones is renewed with it. Where this silo's bundle is not the one agreed on, what another one made stays as it is.
    /// </summary>
    /// <param name="raceId">The race.</param>
    /// <param name="course">The event's course as it is known now; it is kept with the race.</param>
    /// <param name="version">Version of the bundle that the event has, and that the course is of.</param>
    /// <param name="isAgreed">Whether the event has heard that it is the one agreed on, which this silo may not have heard yet.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see cref="MatchOutcome.Taken"/>, or <see cref="MatchOutcome.NotMine"/> when the race is not here any more.</returns>
    [Alias("renew-by-bundle")]
    Task<MatchOutcome> RenewAsync(
        string raceId,
        KeptCourse course,
        string version,
        bool isAgreed,
        CancellationToken cancellationToken
    );

    /// <summary>Lets go of a race that went elsewhere, or away, at its event; one that is not here is left alone.</summary>
    /// <param name="raceId">The race.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Later races that were explained anew without it.</returns>
    [Alias("drop")]
    Task<IReadOnlyList<LaterRace>> DropAsync(string raceId, CancellationToken cancellationToken);

    /// <summary>Keeps a course with a race that has none, and leaves the analysis as it is.</summary>
    /// <param name="raceId">The race.</param>
    /// <param name="course">The event's course as it is known now.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when the race is not here any more.</returns>
    [Alias("keep-course")]
    Task<bool> KeepCourseAsync(string raceId, KeptCourse course, CancellationToken cancellationToken);

    /// <summary>
    /// The athlete with all races; analyses made by another model bundle than the one agreed on are renewed first. Null when no
    /// race is known, for example because the athlete was merged into another one.
    /// </summary>
    [Alias("get")]
    Task<AthleteProfile?> GetAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Who has a race, or everything, that this athlete had: this one, the next to ask, or nobody. Ids of before lead on by it.
    /// </summary>
    /// <param name="raceId">The race; null asks for the athlete that this one was merged into.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Alias("owner")]
    Task<string?> GetOwnerAsync(string? raceId, CancellationToken cancellationToken);

    /// <summary>What the athlete holds, without renewing anything.</summary>
    [Alias("holdings")]
    Task<AthleteHoldings> GetHoldingsAsync(CancellationToken cancellationToken);

    /// <summary>Gives this athlete races of another one, with their courses; those already held stay as they are.</summary>
    [Alias("adopt-with-courses")]
    Task AdoptAsync(IReadOnlyList<AthleteRace> races, IdentityBasis basis, CancellationToken cancellationToken);

    /// <summary>
    /// Takes races away from this athlete because another one has them. Who has none left counts as merged into that one, and
    /// new races go there; those not held are passed over.
    /// </summary>
    [Alias("let-go")]
    Task LetGoAsync(IReadOnlyList<string> raceIds, string athleteId, CancellationToken cancellationToken);

    /// <summary>
    /// The first step of an erasure: shows the races held to nobody any more, and takes none of them again that is on its way
    /// here. Not durable; whoever erases repeats it after a fault.
    /// </summary>
    /// <returns>What is held, the races withheld among it.</returns>
    [Alias("withhold")]
    Task<AthleteHoldings> WithholdAsync(CancellationToken cancellationToken);

    /// <summary>The last step of an erasure: forgets the races withheld for good; with no other left, everything.</summary>
    [Alias("forget")]
    Task ForgetAsync(CancellationToken cancellationToken);
}
