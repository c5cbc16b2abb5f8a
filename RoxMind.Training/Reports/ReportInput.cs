using System.Collections.Immutable;
using RoxMind.Grains.Models.Serving;
using RoxMind.Training.Evaluation;
using RoxMind.Training.Results;

namespace RoxMind.Training.Reports;

/// <summary>What a report is written from.</summary>
/// <param name="Set">The results that the evaluation looked at.</param>
/// <param name="Bundle">The bundle.</param>
/// <param name="Evaluation">How good it is on events that it, or models made like it, was not trained on.</param>
/// <param name="OriginalResidualsS">Finish less prediction of the original's model on such events, seconds.</param>
internal sealed record ReportInput(
    TrainingSet Set,
    ModelBundle Bundle,
    EvaluationReport Evaluation,
    ImmutableArray<double> OriginalResidualsS
);
