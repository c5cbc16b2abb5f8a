using RoxMind.Grains.Analysis.Identity;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Athletes;
using RoxMind.Grains.Athletes.Newcomers;
using RoxMind.Grains.Events.Facts;
using RoxMind.Grains.Events.ReadModel;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Persistence;

namespace RoxMind.Grains.Events.Projection;

/// <summary>Brings one race at a time to its athlete or away; the read model is asked right before each step whether it still has the race.</summary>
internal sealed class RaceDelivery(
    IGrainFactory grains,
    EventReadModel readModel,
    AthletePlacement placement,
    IModelCatalog catalog,
    BundleAgreement agreement
)
{
    /// <summary>Has a race explained anew, or the course kept with it alone.</summary>
    /// <returns>Null when the athlete does not have it any more, or has left it as it was.</returns>
    public async Task<AnalysisReady?> RenewAsync(
        Finisher finisher,
        bool lacksCourseOnly,
        CancellationToken cancellationToken
    )
    {
        var (result, contentSeq, athleteId) = (finisher.Result, finisher.ContentSeq, finisher.AthleteId!);
        var raceId = result.RaceId;
        if (lacksCourseOnly)
        {
            return await Athlete(athleteId).KeepCourseAsync(raceId, readModel.KeptCourse, cancellationToken)
                ? finisher.Ready! with
                {
                    AthleteId = athleteId,
                    IsCourseKept = true,
                }
                : null;
        }

        var outcome = await Athlete(athleteId)
            .RenewAsync(raceId, readModel.KeptCourse, catalog.Version, agreement.IsOwn, cancellationToken);
        return outcome is MatchOutcome.Taken taken && !IsAsBefore(finisher, taken)
            ? Ready(result, contentSeq, athleteId, taken, isPlaced: true)
            : null;
    }

    /// <summary>Sees to a race that was taken as an athlete's first: it stays if the event still has it.</summary>
    /// <param name="newcomer">The athlete with the race.</param>
    /// <param name="contentSeq">Since which entry the race's content has been what was taken.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Null when the event has lost it.</returns>
    public async Task<AnalysisReady?> ConfirmAsync(
        Newcomer newcomer,
        long contentSeq,
        CancellationToken cancellationToken
    )
    {
        var result = newcomer.Race.Result;
        if (await KeepAsync(result.RaceId, former: null, newcomer.AthleteId, cancellationToken) is null)
        {
            await placement.ForgetAsync(result, cancellationToken);
            return null;
        }

        var taken = MatchOutcome.Taken.From(newcomer.Race);
        return Ready(result, contentSeq, newcomer.AthleteId, taken, isPlaced: true);
    }

    /// <summary>Brings a race, as it is now, to its athlete.</summary>
    /// <returns>Null when the event has lost it.</returns>
    public async Task<AnalysisReady?> BringAsync(
        Finisher finisher,
        AthleteCandidate candidate,
        CancellationToken cancellationToken
    )
    {
        var (result, contentSeq, former) = (finisher.Result, finisher.ContentSeq, finisher.AthleteId);
        while (readModel.Find(result.RaceId) is not null)
        {
            var (athleteId, basis) = candidate;
            var outcome = await SecondTry.AwaitAsync(() =>
                Athlete(athleteId).RecordAsync(result, basis, readModel.KeptCourse, cancellationToken)
            );
            if (outcome is MatchOutcome.Moved moved)
            {
                candidate = candidate with { AthleteId = moved.AthleteId };
                continue;
            }

            if (
                outcome is MatchOutcome.Taken taken
                && await KeepAsync(result.RaceId, former, candidate.AthleteId, cancellationToken) is { } left
            )
            {
                var all = taken with { Later = [.. taken.Later, .. left] };
                var isPlaced = await placement.IsInPlaceAsync(finisher, candidate.AthleteId, cancellationToken);
                return Ready(result, contentSeq, candidate.AthleteId, all, isPlaced);
            }

            break;
        }

        // Erased meanwhile, or gone with its event.
        await placement.ForgetAsync(result, cancellationToken);
        return null;
    }

    /// <summary>Takes a race from its athlete, and from the races of its name.</summary>
    public async Task<IReadOnlyList<LaterRace>> DropAsync(
        string athleteId,
        string raceId,
        CancellationToken cancellationToken
    )
    {
        await placement.ForgetAsync(athleteId, raceId, cancellationToken);
        return await Athlete(athleteId).DropAsync(raceId, cancellationToken);
    }

    /// <summary>The athlete who had it before the correction lets it go; so does the new one when the event has lost it meanwhile.</summary>
    /// <returns>Later races that were explained anew without it; null when the event has lost it.</returns>
    private async Task<IReadOnlyList<LaterRace>?> KeepAsync(
        string raceId,
        string? former,
        string athleteId,
        CancellationToken cancellationToken
    )
    {
        if (readModel.Find(raceId) is null)
        {
            await Athlete(athleteId).DropAsync(raceId, cancellationToken);
            return null;
        }

        return former is not null && !string.Equals(former, athleteId, StringComparison.Ordinal)
            ? await Athlete(former).DropAsync(raceId, cancellationToken)
            : [];
    }

    /// <summary>
    /// An athlete at a silo whose bundle is agreed on, asked from one where it is another, has explained the race with a course of the other:
    /// as if there had been none, so that the analysis is renewed with the course of now.
    /// </summary>
    private AnalysisReady Ready(
        RaceResult result,
        long contentSeq,
        string athleteId,
        MatchOutcome.Taken taken,
        bool isPlaced
    )
    {
        var own = agreement.MayRenew(taken.ModelVersion) ? taken : taken with { CourseSplits = 0 };
        return AnalysisReady.Of(result, contentSeq, athleteId, own, isPlaced);
    }

    /// <summary>Whether an athlete at a silo with another bundle has left the analysis as it was, which nobody needs to hear of.</summary>
    private bool IsAsBefore(Finisher finisher, MatchOutcome.Taken taken) =>
        !agreement.IsUnanimous
        && finisher is { Ready: { } ready, IsMoved: false, IsCourseKept: true }
        && (ready.ModelVersion, ready.CourseDigest, ready.ExpectedS, ready.Unavailable)
            == (taken.ModelVersion, taken.CourseDigest, taken.ExpectedS, taken.Unavailable);

    private IAthleteGrain Athlete(string athleteId) => grains.GetGrain<IAthleteGrain>(athleteId);
}
