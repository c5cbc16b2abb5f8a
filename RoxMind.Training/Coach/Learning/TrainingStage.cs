using RoxMind.Training.Coach.Torch;

namespace RoxMind.Training.Coach.Learning;

/// <summary>One learning of a model.</summary>
/// <param name="Options">How it learnt.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Documents">Texts that it learnt from.</param>
/// <param name="Tokens">Their tokens.</param>
/// <param name="Lora">The low-rank change that was learnt; null where all parameters were.</param>
internal sealed record TrainingStage(
    LearningOptions Options,
    LearningOutcome Outcome,
    int Documents,
    long Tokens,
    LoraSettings? Lora
)
{
    /// <summary>The stage of a work that is done.</summary>
    public static TrainingStage Of(LearningWork work, LearningOutcome outcome, LoraSettings? lora = null) =>
        new(work.Options, outcome, work.Documents.Count, work.Documents.Sum(one => (long)one.Tokens.Length), lora);
}
