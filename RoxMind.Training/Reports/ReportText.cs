using System.Globalization;
using System.Text;
using RoxMind.Grains.Analysis.Norms;
using RoxMind.Grains.Analysis.Races;
using RoxMind.Training.Cohorts;
using RoxMind.Training.Courses;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Original;

namespace RoxMind.Training.Reports;

/// <summary>Writes the report of a bundle in Markdown. The same input gives the same bytes; no athlete is in it.</summary>
internal sealed class ReportText
{
    private const string Program = "dotnet run -c Release --project RoxMind.Training --";

    private readonly StringBuilder _text = new();
    private readonly ReportInput _input;
    private readonly string _plots;

    private ReportText(ReportInput input, string plots) => (_input, _plots) = (input, plots);

    /// <summary>The report.</summary>
    /// <param name="input">What it is written from.</param>
    /// <param name="plots">Folder of the plots beside it.</param>
    public static string Of(ReportInput input, string plots)
    {
        var report = new ReportText(input, plots);
        report.Training();
        report.Forecasts();
        SeasonTables.Append(report._text, input.Evaluation);
        report.Segments();
        AttributionTables.Append(report._text, input.Evaluation, $"{plots}/{ReportFolder.ReliabilityPlot}");
        EventTables.Append(report._text, input.Evaluation);
        report.Clusters();
        report.Original();
        report.Limits();
        return report._text.ToString();
    }

    private void Training()
    {
        var (manifest, evaluation) = (_input.Bundle.Manifest, _input.Evaluation);
        Line($"# Report of model bundle {manifest.Version}");
        Line(
            $"Written by `{Program} train --results DIR --out BUNDLE`, and again by `{Program} evaluate --results DIR --bundle BUNDLE --report "
                + "FOLDER`. The tables are those of the evaluation (`evaluate … --json` prints them); numbers of the training are the "
                + "`metrics` of `manifest.json`, named in the text. The report is not among the files that the manifest hashes."
        );
        Line("## What it was trained on");
        MarkdownTable.Append(
            _text,
            ["", "value"],
            [
                ["results, clean and with all parts", $"{manifest.Training.Results}"],
                ["of them with an earlier race of the athlete", $"{manifest.Training.Repeats}"],
                ["events", $"{manifest.Training.EventIds.Length}"],
                ["fingerprint of the results (SHA-256)", $"`{manifest.Training.Fingerprint}`"],
                ["created", manifest.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            ]
        );
        Line(
            $"Judged on {evaluation.Results} results of {evaluation.Events} events. How they were held out: {evaluation.Method}. An event is "
                + "never divided: its finishers share one course."
        );
    }

    private void Forecasts()
    {
        var evaluation = _input.Evaluation;
        Line("## Finish forecasts");
        Line(
            "Mean absolute error in seconds, open singles. *Calibrated*: with 100 other finishers of the event known. Baselines: the median "
                + "finish of gender, standard and age group; the median finish scaled by the time so far; ridge regression on the same "
                + "inputs."
        );
        Plot("Error by checkpoint", ReportFolder.ErrorPlot);
        MarkdownTable.Append(
            _text,
            [
                "last segment known",
                "forecast",
                "calibrated",
                "in 80 %",
                "in 95 %",
                "cal. in 80 %",
                "cal. in 95 %",
                "by age",
                "linear",
                "ridge",
            ],
            evaluation.Checkpoints.Select(score =>
                (string[])
                    [
                        score.SegmentsDone == 0 ? "start" : RaceFormat.DisplayName((Segment)(score.SegmentsDone - 1)),
                        S(score.Plain.Error.MaeS),
                        S(score.Calibrated.Error.MaeS),
                        P(score.Plain.Coverage80),
                        P(score.Plain.Coverage95),
                        P(score.Calibrated.Coverage80),
                        P(score.Calibrated.Coverage95),
                        S(score.MedianByAge.MaeS),
                        S(score.LinearScaling.MaeS),
                        S(score.Ridge.MaeS),
                    ]
            )
        );
        Line(
            $"Before the start with an earlier race known: {S(evaluation.PreviousRace.Error.MaeS)} s, "
                + $"calibrated {S(evaluation.PreviousRaceCalibrated.Error.MaeS)} s "
                + $"({evaluation.PreviousRace.Error.Count} athletes; {S(evaluation.PreviousRaceUnknown.Error.MaeS)} s without it)."
        );
        Plot("Coverage by checkpoint", ReportFolder.CoveragePlot);
        Line(
            "What the forecasts' trees look at; *linear base* is the ridge regression's answer, which they improve on:"
        );
        Plot("Inputs of the forecasts", ReportFolder.ImportancePlot);
    }

    private void Segments()
    {
        Line("## Expectation of each segment from the athlete's other segments");
        Line("Mean absolute error in seconds, open singles.");
        MarkdownTable.Append(
            _text,
            ["segment", "expectation", "calibrated", "standard's median"],
            _input
                .Evaluation.Segments.Append(_input.Evaluation.SegmentSumS)
                .Select(score => (string[])[Name(score), S(score.PlainS), S(score.CalibratedS), S(score.MedianS)])
        );

        static string Name(SegmentScore score) =>
            RaceFormat.Segments.FirstOrDefault(segment => RaceFormat.ColumnName(segment) == score.Segment)
                is var segment
            && RaceFormat.ColumnName(segment) == score.Segment
                ? RaceFormat.DisplayName(segment)
                : score.Segment;
    }

    private void Clusters()
    {
        var cohort = _input.Bundle.Cohorts.Values.First();
        Line("## Clusters");
        Line(
            "*Performance* (z-scores against all finishers) and *context* (z-scores within standard and age group) sort mostly from fast to "
                + "slow. *Shape* is what an athlete does well whatever the level, scored within event and standard. Athletes are a "
                + "continuum: the silhouette is what one cloud gives, so a label is a direction, not a kind of athlete."
        );
        Plot("Clusters along two principal components", ReportFolder.ComponentsPlot);
        MarkdownTable.Append(
            _text,
            ["shape cluster", "share", "run", "ergs", "sleds and carry", "bodyweight"],
            Rows("shape", cohort.Shape, centre => centre.Select(Signed))
        );
        MarkdownTable.Append(
            _text,
            ["performance cluster", "share", "mean z"],
            Rows("performance", cohort.Performance, centre => [Signed(centre.Average())])
        );
        MarkdownTable.Append(
            _text,
            ["context cluster", "share", "mean z"],
            Rows("context", cohort.Context, centre => [Signed(centre.Average())])
        );
        Line(
            "Stability: the adjusted Rand index of the served clusters and of those fitted anew on events drawn with replacement, mean and "
                + "least of ten. Dependence on the event: Cramér's V. In the manifest: `cluster_…_rand_index`, `_rand_index_least`, "
                + "`_silhouette_k4`, `_event_v`."
        );
        MarkdownTable.Append(
            _text,
            ["clustering", "Rand index", "least", "silhouette", "Cramér's V with the event"],
            ClusterMetrics.Clusterings.Select(name =>
                (string[])
                    [
                        name,
                        Metric(ClusterMetrics.StabilityKey(name)),
                        Metric(ClusterMetrics.LeastStabilityKey(name)),
                        Metric(ClusterMetrics.SilhouetteKey(name, KMeansFit.Clusters)),
                        Metric(ClusterMetrics.EventKey(name)),
                    ]
            )
        );
        Plot("Elbow and silhouette", ReportFolder.ElbowPlot);
    }

    private IEnumerable<string[]> Rows(
        string clustering,
        ClusterModel model,
        Func<IEnumerable<double>, IEnumerable<string>> centre
    ) =>
        model.Names.Select(
            (name, id) =>
                (string[])
                    [
                        name,
                        P(_input.Bundle.Manifest.Metrics[ClusterMetrics.ShareKey(clustering, id)]),
                        .. centre(model.Centroids[id]),
                    ]
        );

    private void Original()
    {
        Line("## The original's number");
        Line(
            "For users of the Python pipeline: LightGBM on all 23 min-max scaled splits predicts the finish of the same race. A model that "
                + "sees all splits predicts their sum; the residual is the model's noise, not a performance. On events that it was not "
                + $"trained on its root mean squared error is {Metric(OriginalTrainer.RmseKey)} minutes (`{OriginalTrainer.RmseKey}`); one "
                + $"residual in ten is below {S(_input.Bundle.Manifest.Metrics[OriginalTrainer.LowKey])} s, one in ten above "
                + $"{S(_input.Bundle.Manifest.Metrics[OriginalTrainer.HighKey])} s."
        );
        Plot("Residuals", ReportFolder.ResidualsPlot);
    }

    private void Limits()
    {
        Line("## Limits");
        foreach (
            var limit in (string[])
                [
                    "Courses differ. Without finishers of the event, forecasts know nothing of its course, and an event far from the usual "
                        + "one leaves the intervals more often than the table of all events says.",
                    $"Standards with fewer than {PaceNorms.LeastFinishers} finishers lean on the nearest one; how well was not measured.",
                    "Races with missing splits are not trained on; what is missing in a race to be judged is left out, never taken for fast.",
                    "Transitions that were published together are divided as is likeliest: no single one of them is judged, and forecasts of such "
                        + "races are made without them.",
                    "With the slowest wave first, the first forecasts of an event are too fast.",
                    "A cluster label of an athlete near a border changes with a few seconds; the scores beside it do not.",
                ]
        )
        {
            _text.Append("- ").Append(limit).Append('\n');
        }
    }

    private void Line(string line) => _text.Append(line).Append("\n\n");

    private void Plot(string title, string file) => Line($"![{title}]({_plots}/{file})");

    private string Metric(string name) =>
        _input.Bundle.Manifest.Metrics[name].ToString("0.00", CultureInfo.InvariantCulture);

    private static string S(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string P(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Signed(double value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
}
