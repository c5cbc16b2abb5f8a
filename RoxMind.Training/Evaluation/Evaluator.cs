using System.Collections.Immutable;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Pace;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Grains.Models.Documents;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Cohorts;
using RoxMind.Training.Courses;
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
        var (segments, waves) = (new SegmentScores(), new WaveBacktest());
        var folds = heldOut.Folds.Distinct().Order().ToArray();
        foreach (var fold in folds)
        {
            var rest = set.Races.Where((_, i) => heldOut.Folds[i] != fold);
            var races = set.Races.Where((_, i) => heldOut.Folds[i] == fold).ToArray();
            var settled = heldOut.Settled[fold];
            segments.Add(OpenSingles(races), Cohorts(set, rest, settled), settled);
            waves.Add(races, heldOut.Complete(fold), settled.Courses);
        }

        return Report(
            version,
            $"models trained without the event, {folds.Length} folds of whole events",
            PaceJudge.HeldOut(set, heldOut),
            new AgeMedians(set),
            segments,
            waves
        );
    }

    /// <summary>Judges a bundle on events that it was not trained on; the others are left out.</summary>
    public static EvaluationReport Bundle(TrainingSet set, ModelBundle bundle)
    {
        var trained = bundle.Manifest.Training.EventIds.ToHashSet(StringComparer.Ordinal);
        var (segments, waves) = (new SegmentScores(), new WaveBacktest());
        var races = set.Races.Where(race => !trained.Contains(race.EventId)).ToArray();
        var settled = new SettledEvents(set, bundle.Courses);
        segments.Add(OpenSingles(races), bundle.Cohorts, settled);
        waves.Add(races, bundle.Pace, bundle.Courses);
        return Report(
            bundle.Manifest.Version,
            "the bundle, on events that it was not trained on",
            [.. PaceJudge.Judge(set, bundle.Pace, settled, i => !trained.Contains(set.Races[i].EventId))],
            new AgeMedians(set),
            segments,
            waves
        );
    }

    private static EvaluationReport Report(
        string version,
        string method,
        ImmutableArray<JudgedRace> all,
        AgeMedians ageMedians,
        SegmentScores segments,
        WaveBacktest waves
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
            open.GroupBy(judged => judged.Race.EventName)
                .ToImmutableSortedDictionary(
                    group => group.Key,
                    group => Coverage(group, judged => judged.Steps),
                    StringComparer.Ordinal
                ),
            open.GroupBy(judged => judged.Race.EventName)
                .ToImmutableSortedDictionary(
                    group => group.Key,
                    group => Coverage(group, judged => judged.Calibrated),
                    StringComparer.Ordinal
                ),
            PaceScores.Score(repeats.Select(judged => (judged.CalibratedWithPrevious!, judged.FinishS))),
            waves.Scores(),
            SeasonScores.Of(open, ageMedians)
        );
    }

    private static double Coverage(IEnumerable<JudgedRace> races, Func<JudgedRace, ImmutableArray<PaceStep>> steps) =>
        Math.Round(
            races
                .SelectMany(judged => steps(judged)[..RaceFormat.SegmentCount].Select(step => (step, judged.FinishS)))
                .Average(one => one.FinishS >= one.step.P10S && one.FinishS <= one.step.P90S ? 1.0 : 0),
            4
        );

    private static IEnumerable<RaceResult> OpenSingles(IEnumerable<RaceResult> races) =>
        races.Where(race => race.Division == Division.Open);

    /// <summary>Norms of the races given; noise and clusters are not asked for here.</summary>
    private static Dictionary<StationStandard, CohortSnapshot> Cohorts(
        TrainingSet set,
        IEnumerable<RaceResult> races,
        SettledEvents settled
    )
    {
        var subset = set with { Races = [.. races], Repeats = [] };
        var everyone = NormTableBuilder.Build("all finishers", subset.Races);
        var none = new ClusterModel([], [], []);
        return CohortTrainer
            .Standards(subset, settled)
            .Select(document => document.ToSnapshot(string.Empty, new SharedCohortDocument(everyone, none, none, none)))
            .Select(snapshot => snapshot.With(settled.Courses))
            .ToDictionary(snapshot => snapshot.Standard);
    }
}
