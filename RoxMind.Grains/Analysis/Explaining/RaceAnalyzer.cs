using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Clusters;
using RoxMind.Grains.Analysis.Courses;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Analysis.Report;

namespace RoxMind.Grains.Analysis.Explaining;

/// <summary>Explains one race: pure arithmetic on the race, the norms of its standard and the forecasts of its finish.</summary>
public static class RaceAnalyzer
{
    /// <summary>Analyses a finished race.</summary>
    /// <param name="race">The race. Splits may be missing; they are never counted as fast.</param>
    /// <param name="modelVersion">Version of the bundle that norms and forecasts come from.</param>
    /// <param name="cohort">The bundle's norms of the race's standard; null when it has none.</param>
    /// <param name="walk">
    /// The forecasts of the finish before the start and after each segment, as the model pool gives them; empty when the
    /// bundle has no model for the standard. Steps past a missing split are ignored.
    /// </param>
    /// <param name="previous">The athlete's earlier race that entered the forecasts; null where none did.</param>
    /// <param name="course">
    /// How the event differs from the usual: what was slow for everyone there is not the athlete's weakness. Null when nothing
    /// is known of it.
    /// </param>
    /// <param name="before">
    /// The forecast before the start without the event's own results; null where the first step of the walk is that.
    /// </param>
    /// <param name="parts">
    /// The splits to judge by, where they are not the race's own: with transitions divided that are known together alone, and without times
    /// that belong to the race at no event.
    /// </param>
    /// <param name="totals">Times of all runs and stations together, where the single ones are not known.</param>
    /// <returns>
    /// The analysis, or why there is none: no norms, no forecast, no finish time, or a finish time that leaves out a
    /// missing split.
    /// </returns>
    /// <exception cref="ArgumentException">The norms are of another standard, or a walk does not begin before the start.</exception>
    public static AnalysisOutcome Analyze(
        RaceResult race,
        string modelVersion,
        CohortSnapshot? cohort,
        ImmutableArray<PaceStep> walk,
        PreviousRace? previous,
        CourseEffects? course = null,
        Splits? parts = null,
        PaceStep? before = null,
        GivenTotals? totals = null
    )
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(modelVersion);
        var standard = race.Standard;
        if (race.Status != RaceStatus.Finished)
        {
            return new AnalysisOutcome.Unavailable(
                modelVersion,
                race.Status switch
                {
                    RaceStatus.DidNotStart => "The athlete did not start.",
                    RaceStatus.Disqualified => "The athlete was disqualified.",
                    RaceStatus.Withdrawn => "The organiser took the result off the list.",
                    _ => "The athlete did not finish.",
                }
            );
        }

        if (race.TotalS <= 0)
        {
            return new AnalysisOutcome.Unavailable(modelVersion, "The race has no finish time.");
        }

        if (cohort is null)
        {
            return new AnalysisOutcome.Unavailable(modelVersion, $"The model has too few finishers of {standard.Key}.");
        }

        if (walk.IsDefaultOrEmpty)
        {
            return new AnalysisOutcome.Unavailable(modelVersion, $"The model has no forecast for {standard.Key}.");
        }

        if (cohort.Standard != standard)
        {
            throw new ArgumentException($"Norms of {cohort.Standard} for a race of {standard}.", nameof(cohort));
        }

        if (walk[0].SegmentsDone != 0)
        {
            throw new ArgumentException("The first forecast is not the one before the start.", nameof(walk));
        }

        var finish = (
            FinishReader.Expect(
                race.RacedS,
                walk[0],
                previous is not null ? ExpectationBasis.PreviousRace : ExpectationBasis.Demographics
            ),
            FinishReader.Forecast(race.RacedS, before ?? walk[0])
        );
        return Explain(
            race,
            modelVersion,
            CohortReader.Of(cohort),
            walk,
            finish,
            course,
            parts ?? race.Splits,
            previous,
            totals
        );
    }

    private static AnalysisOutcome Explain(
        RaceResult race,
        string modelVersion,
        CohortReader reader,
        ImmutableArray<PaceStep> walk,
        (Expectation Typical, Forecast BeforeStart) finish,
        CourseEffects? course,
        Splits parts,
        PreviousRace? previous,
        GivenTotals? totals
    )
    {
        var cohort = reader.Snapshot;
        Span<double> expectedS = stackalloc double[RaceFormat.SegmentCount];
        Span<double> z = stackalloc double[RaceFormat.SegmentCount];
        Span<double> zContext = stackalloc double[RaceFormat.SegmentCount];
        var isDivided =
            race.RoxzoneTotalS is not null && RaceFormat.Roxzones.All(segment => race.Splits[segment] is null);
        var even = isDivided
            ? EvenTransitions.Of(race, cohort, course).Without(race.Splits.Known & ~parts.Known)
            : parts;
        var (believed, relied, aside) = BelievedSplits.Find(even, race.Splits, reader, course);
        reader.Stations.Expect(relied, course, expectedS);
        if (isDivided)
        {
            // What was divided says nothing about its own parts: they are expected from what was measured.
            Span<double> measuredS = stackalloc double[RaceFormat.SegmentCount];
            reader.Stations.Expect(relied.Without(~race.Splits.Known), course, measuredS);
            foreach (var segment in RaceFormat.Roxzones)
            {
                expectedS[(int)segment] = measuredS[(int)segment];
            }
        }

        if (!MissingTime.TryFind(race, expectedS, cohort.Noise.AsSpan(), out var holders))
        {
            return new AnalysisOutcome.Unavailable(
                modelVersion,
                $"{race.Splits.MissingCount} of the {RaceFormat.SegmentCount} splits are missing and the finish time is no "
                    + "longer than the others together: it can't be judged."
            );
        }

        var context = reader.ContextOf(race.AgeGroup);
        SegmentReader.Standardize(believed, cohort.Everyone, z);
        SegmentReader.Standardize(believed, context, zContext);
        var clusters = Clusters(believed, reader, z, zContext, course);
        var segments = SegmentReader.Read(
            race.Splits,
            reader,
            z,
            zContext,
            expectedS,
            clusters.Performance?.Id,
            holders,
            aside,
            course
        );
        var isSettled = course is { IsSettled: true };

        // Where a split is missing, another holds its time: none of the finish was lost.
        var carriedS = CarriedTime.Of(race, expectedS, aside);
        var groups = GroupReader.Read(
            race with
            {
                Splits = race.Splits.Without(aside | holders),
            },
            cohort,
            course,
            carriedS,
            totals
        );
        var ranking = new PartRanking(segments, groups, cohort, race.RacedS, isSettled);
        return new AnalysisOutcome.Available(
            new RaceAnalysis
            {
                RaceId = race.RaceId,
                ModelVersion = modelVersion,
                Standard = cohort.Standard,
                PeerGroup = context.Name,
                PeerCount = context.Count,
                Percentile = cohort.Peers.Total.Percentile(race.RacedS),
                PercentileAtEvent = course is { IsKnown: true }
                    ? cohort.AtEvent?.Total.Percentile(race.RacedS * Math.Exp(-course.TotalLog))
                    : null,
                Expectation = finish.Typical,
                Forecast = finish.BeforeStart,
                BeyondPartsS = race.BeyondPartsS,
                CarriedS = carriedS,
                Next = NextRaceReader.Read(carriedS, cohort, course, previous),
                Groups = groups,
                Segments = segments,
                Clusters = clusters,
                Priorities = ranking.Priorities(),
                Strengths = ranking.Strengths(),
                Pacing = PacingReader.Read(race, believed, walk),
                Original = cohort.Original?.Estimate(race.Splits.IsComplete ? race.Splits : parts, race.TotalS),
                Flags = FlagReader.Read(race, cohort, isSettled, (aside & ~holders) != 0),
                Course = CourseReading.Of(course, race.TotalS),
            }
        );
    }

    private static ClusterSet Clusters(
        Splits splits,
        CohortReader reader,
        ReadOnlySpan<double> z,
        ReadOnlySpan<double> zContext,
        CourseEffects? course
    )
    {
        var scores = reader.ShapeScorer.Score(splits, course is null ? default : course.SegmentLogs.AsSpan());
        return new ClusterSet(
            reader.Performance.Assign(z),
            reader.Context.Assign(zContext),
            scores is null
                ? null
                : reader.Shape.Assign([scores.Run, scores.Ergs, scores.SledsAndCarry, scores.Bodyweight]),
            scores
        );
    }
}
