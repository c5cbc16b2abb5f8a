using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Documents;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Cohorts;
using RoxMind.Training.Courses;
using RoxMind.Training.Evaluation.Attribution;
using RoxMind.Training.Pace;
using RoxMind.Training.Results;

namespace RoxMind.Training.Evaluation;

/// <summary>Judges models on events that they were not trained on.</summary>
internal static class Evaluator
{
    /// <summary>Judges the recipe: every event by models trained without it.</summary>
    /// <param name="set">The results.</param>
    /// <param name="heldOut">Their forecasts.</param>
    /// <param name="version">Version for the report.</param>
    public static EvaluationReport HeldOut(TrainingSet set, HeldOutForecasts heldOut, string version)
    {
        var (segments, waves, attribution) = (new SegmentScores(), new WaveBacktest(), new AttributionScores());
        var folds = heldOut.Folds.Distinct().Order().ToArray();
        foreach (var fold in folds)
        {
            var rest = set.Races.Where((_, i) => heldOut.Folds[i] != fold);
            var races = set.Races.Where((_, i) => heldOut.Folds[i] == fold).ToArray();
            var settled = heldOut.Settled[fold];
            var cohorts = Cohorts(set, rest, settled);
            segments.Add(OpenSingles(races), cohorts, settled);
            waves.Add(races, heldOut.Complete(fold), settled.Courses);
            attribution.Add(set, i => heldOut.Folds[i] == fold, cohorts, settled);
        }

        return Report(
            version,
            $"models trained without the event, {folds.Length} folds of whole events",
            PaceJudge.HeldOut(set, heldOut),
            Pairs(set, heldOut),
            new AgeMedians(set),
            segments,
            waves,
            attribution
        );
    }

    /// <summary>Judges a bundle on events that it was not trained on; the others are left out.</summary>
    public static EvaluationReport Bundle(TrainingSet set, ModelBundle bundle)
    {
        var trained = bundle.Manifest.Training.EventIds.ToHashSet(StringComparer.Ordinal);
        var (segments, waves, attribution) = (new SegmentScores(), new WaveBacktest(), new AttributionScores());
        var races = set.Races.Where(race => !trained.Contains(race.EventId)).ToArray();
        var settled = new SettledEvents(set, bundle.Courses);
        segments.Add(OpenSingles(races), bundle.Cohorts, settled);
        waves.Add(races, bundle.Pace, bundle.Courses);
        attribution.Add(set, i => !trained.Contains(set.Races[i].EventId), bundle.Cohorts, settled);
        return Report(
            bundle.Manifest.Version,
            "the bundle, on events that it was not trained on",
            [.. PaceJudge.Judge(set, bundle.Pace, settled, i => !trained.Contains(set.Races[i].EventId))],
            [.. new PairJudge(set).Judge(bundle.Pace, settled, eventId => !trained.Contains(eventId))],
            new AgeMedians(set),
            segments,
            waves,
            attribution
        );
    }

    /// <summary>Events that taught nothing are judged by the models of the first fold.</summary>
    private static ImmutableArray<JudgedPair> Pairs(TrainingSet set, HeldOutForecasts heldOut)
    {
        var (judge, foldOf) = (new PairJudge(set), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < set.Races.Length; i++)
        {
            foldOf[set.Races[i].EventId] = heldOut.Folds[i];
        }

        var folds = heldOut.Folds.Distinct().Order().ToArray();
        return
        [
            .. folds.SelectMany(fold =>
                judge.Judge(
                    heldOut.Complete(fold),
                    heldOut.Settled[fold],
                    eventId => foldOf.GetValueOrDefault(eventId, folds[0]) == fold
                )
            ),
        ];
    }

    private static EvaluationReport Report(
        string version,
        string method,
        ImmutableArray<JudgedRace> all,
        ImmutableArray<JudgedPair> pairs,
        AgeMedians ageMedians,
        SegmentScores segments,
        WaveBacktest waves,
        AttributionScores attribution
    )
    {
        JudgedRace[] open = [.. all.Where(judged => judged.Race.Division == Division.Open)];
        JudgedRace[] repeats = [.. all.Where(judged => judged.WithPrevious is not null)];
        return new EvaluationReport(
            version,
            method,
            all.Length,
            all.Select(judged => judged.Race.EventId).Distinct().Count(),
            PaceScores.Of(open, ageMedians),
            [
                .. Enumerable
                    .Range(0, RaceFormat.SegmentCount)
                    .Select(k => PaceScores.Score(all.Select(judged => (judged.Steps[k], judged.FinishS)))),
            ],
            PaceScores.Score(repeats.Select(judged => (judged.WithPrevious!, judged.FinishS))),
            PaceScores.Score(repeats.Select(judged => (judged.Steps[0], judged.FinishS))),
            segments.Segments(),
            segments.Sum(),
            Coverages(open, judged => judged.Steps),
            Coverages(open, judged => judged.Calibrated),
            PaceScores.Score(repeats.Select(judged => (judged.CalibratedWithPrevious!, judged.FinishS))),
            waves.Scores(),
            SeasonScores.Of(open, [.. pairs.Where(pair => pair.Race.Division == Division.Open)], ageMedians),
            attribution.Report()
        );
    }

    private static ImmutableSortedDictionary<string, double> Coverages(
        IEnumerable<JudgedRace> open,
        Func<JudgedRace, ImmutableArray<PaceStep>> steps
    ) =>
        open.GroupBy(judged => judged.Race.EventName)
            .Where(group => group.Count() >= EvaluationReport.LeastOfEvent)
            .ToImmutableSortedDictionary(group => group.Key, group => Coverage(group, steps), StringComparer.Ordinal);

    private static double Coverage(IEnumerable<JudgedRace> races, Func<JudgedRace, ImmutableArray<PaceStep>> steps) =>
        Math.Round(
            races
                .SelectMany(judged => steps(judged)[..RaceFormat.SegmentCount].Select(step => (step, judged.FinishS)))
                .Average(one => one.FinishS >= one.step.P10S && one.FinishS <= one.step.P90S ? 1.0 : 0),
            4
        );

    private static IEnumerable<RaceResult> OpenSingles(IEnumerable<RaceResult> races) =>
        races.Where(race => race.Division == Division.Open);

    /// <summary>Norms of the races given; which cluster a race is in is not asked for here.</summary>
    private static Dictionary<StationStandard, CohortSnapshot> Cohorts(
        TrainingSet set,
        IEnumerable<RaceResult> races,
        SettledEvents settled
    )
    {
        var subset = set.Of([.. races]);
        var segments = One([.. RaceFormat.Segments.Select(RaceFormat.ColumnName)]);
        var shared = new SharedCohortDocument(
            NormTableBuilder.Build("all finishers", subset.Races),
            segments,
            segments,
            One(["run", "ergs", "sleds_and_carry", "bodyweight"]),
            NextRaceFit.Of(subset, settled)
        );
        return CohortTrainer
            .Standards(subset, settled)
            .Select(document => document.ToSnapshot(string.Empty, shared).With(settled.Courses))
            .ToDictionary(snapshot => snapshot.Standard);
    }

    /// <summary>Everybody in one cluster.</summary>
    private static ClusterModel One(ImmutableArray<string> features) =>
        new(
            features,
            ["all"],
            [
                [.. new double[features.Length]],
            ]
        );
}
