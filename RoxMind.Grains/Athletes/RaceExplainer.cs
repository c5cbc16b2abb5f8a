using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Explaining;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;
using RoxMind.Grains.Models.Serving;
using RoxMind.Grains.Telemetry;

namespace RoxMind.Grains.Athletes;

/// <summary>
/// Brings a race, its norms, its course and its forecasts together into an analysis. The courses are those that the races have
/// with them: nobody is asked.
/// </summary>
public sealed class RaceExplainer(IModelCatalog catalog, IPaceForecaster forecaster, BundleAgreement? agreement = null)
{
    private const double DaysInMonth = 365.25 / 12;

    private readonly BundleAgreement _agreement = agreement ?? new BundleAgreement(catalog);

    /// <summary>Stands in a race's record until it is explained, within one call; never stored.</summary>
    public static AnalysisOutcome Pending { get; } = new AnalysisOutcome.Unavailable(string.Empty, "not analysed yet");

    /// <summary>Explains the races from a position on whose analysis is stale, in place.</summary>
    /// <param name="races">An athlete's races, earliest first.</param>
    /// <param name="from">First race to look at.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <param name="force">Explain them all, also those that are not stale.</param>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> RenewAsync(
        List<AthleteRace> races,
        int from,
        CancellationToken cancellationToken,
        bool force = false
    )
    {
        ArgumentNullException.ThrowIfNull(races);
        var changed = false;
        for (var i = from; i < races.Count; i++)
        {
            if (force || !IsCurrent(races[i].Outcome))
            {
                races[i] = await ExplainAsync(races, i, cancellationToken);
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>Whether an analysis is to be made again here for an event that asks for it.</summary>
    /// <param name="outcome">The analysis.</param>
    /// <param name="version">
    /// The bundle that the event has. Where it is the one agreed on and this silo has another, it would get what it has already.
    /// </param>
    /// <param name="isAgreed">Whether the event has heard that it is the one agreed on, perhaps before this silo.</param>
    internal bool MayRenew(AnalysisOutcome outcome, string version, bool isAgreed) =>
        _agreement.IsOwn || (version == catalog.Version && (isAgreed || version == MadeBy(outcome)));

    private bool IsCurrent(AnalysisOutcome outcome) =>
        outcome != Pending && (MadeBy(outcome) == catalog.Version || !_agreement.IsOwn);

    private static string? MadeBy(AnalysisOutcome outcome) =>
        outcome switch
        {
            AnalysisOutcome.Available ready => ready.Analysis.ModelVersion,
            AnalysisOutcome.Unavailable none => none.ModelVersion,
            _ => null,
        };

    /// <summary>Explains races of athletes who have no other, all forecasts together.</summary>
    /// <param name="races">The races.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>They with their explanations, in order.</returns>
    internal async Task<IReadOnlyList<AthleteRace>> ExplainFirstAsync(
        IReadOnlyList<AthleteRace> races,
        CancellationToken cancellationToken
    )
    {
        var open = races.Select(race => Ask([race], 0)).ToList();
        var queries = open.SelectMany(one => one.Queries).ToList();
        var answers = await forecaster.ForecastAllAsync(queries, cancellationToken);
        var next = 0;
        return
        [
            .. open.Select(one =>
            {
                var own = answers.Skip(next).Take(one.Queries.Length).ToList();
                next += own.Count;
                return Explain(one, own);
            }),
        ];
    }

    private async Task<AthleteRace> ExplainAsync(
        List<AthleteRace> races,
        int index,
        CancellationToken cancellationToken
    )
    {
        var one = Ask(races, index);
        var answers = await Task.WhenAll(
            one.Queries.Select(query => forecaster.ForecastAsync(query, cancellationToken).AsTask())
        );
        return Explain(one, answers);
    }

    /// <summary>What was forecast of a race is measured when it is explained first: later on more is known of its course.</summary>
    private static AthleteRace Explain(RaceToExplain race, IReadOnlyList<ImmutableArray<PaceStep>> forecasts)
    {
        var explained = race.Explain(forecasts);
        if (race.Race.Outcome == Pending && explained.Analysis is not null)
        {
            GrainMeter.Finished(explained.Result.TotalS, forecasts[0], race.ModelVersion);
        }

        return explained;
    }

    private RaceToExplain Ask(List<AthleteRace> races, int index)
    {
        var race = races[index].Result;

        // Read first: when the bundle is switched meanwhile, the analysis counts as stale and is made again.
        var version = catalog.Version;
        var cohort = catalog.Find(race.Standard);
        var course = EffectsOf(races[index]);
        var at = Earlier(races, index);
        var (earlier, earlierCourse) = at < 0 ? (null, CourseEffects.None) : (races[at].Result, EffectsOf(races[at]));
        var previous = Previous(races, at, race);
        var parts = catalog.Courses?.Complete(race) ?? race.Splits;
        var query = new PaceQuery(race.Standard, race.AgeGroup, race.Splits.Without(~parts.Known), previous, course);
        return new RaceToExplain(
            races[index],
            version,
            cohort,
            previous,
            course,
            parts,
            query.BeforeStart() is { } start ? [query, start] : [query],
            earlier is null ? null : catalog.Courses?.Compare(earlier, earlierCourse, race)
        );
    }

    private static CourseEffects EffectsOf(AthleteRace race) => race.Course?.Effects ?? CourseEffects.None;

    /// <summary>The latest race that certainly came before: an expectation may only use what was known by then.</summary>
    /// <returns>Where it is; below 0 without one.</returns>
    private int Earlier(List<AthleteRace> races, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            var earlier = races[i].Result;
            if (
                earlier.IsRanked
                && RaceOrder.IsBefore(earlier, races[index].Result)
                && catalog.Find(earlier.Standard) is not null
            )
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What an earlier race says of a later one, and the one before it beside; null without one.</summary>
    private PreviousRace? Previous(List<AthleteRace> races, int at, RaceResult race, bool isLast = true)
    {
        if (at < 0)
        {
            return null;
        }

        var (before, earlier, earlierCourse) = (races[at], races[at].Result, EffectsOf(races[at]));
        double? months =
            earlier.Date is { } then && race.Date is { } now ? (now.DayNumber - then.DayNumber) / DaysInMonth : null;
        if (catalog.Courses is { } courses && courses.Knows(earlier.Standard) && courses.Knows(race.Standard))
        {
            var previous = isLast ? Previous(races, Earlier(races, at), race, isLast: false) : null;
            return PreviousRace.Of(courses, earlier, before.Believed, earlierCourse, race.Standard, months, previous);
        }

        var usualS = catalog.Find(earlier.Standard)!.UsualS;
        return new PreviousRace(before.CarriedS, (int)Math.Round(usualS), months, earlierCourse.OwnTotalLog);
    }
}
