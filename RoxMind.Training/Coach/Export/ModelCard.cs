using System.Globalization;
using System.Text;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Evaluation;
using RoxMind.Training.Coach.Learning;

namespace RoxMind.Training.Coach.Export;

/// <summary>The text about a model for people: data, recipe, figures, limits.</summary>
internal static class ModelCard
{
    private const string Limits = """
        ## Limits

        - It knows one task and one prompt: the situation of a race in a few words, as `CoachPrompt` builds it. It can't chat.
        - It writes references and no values. Alone it can contradict an analysis; it is used under `GroundedConstraint`, and
          `FeedbackChecker` reads what comes out.
        - English only. Its wordings are those of the phrase grammar that its corpus was composed with, newly combined.
        - Causes and advice are quoted from the knowledge base, never written by the model. No medical advice.

        MIT licence, as the rest of the project.

        """;

    /// <summary>The card of a model.</summary>
    /// <param name="seal">What <c>coach.json</c> says.</param>
    /// <param name="training">How it came to be.</param>
    /// <param name="figures">What was counted of its texts; null when it was not judged yet.</param>
    public static string Of(CoachSeal seal, TrainingRecord training, CoachFigures? figures)
    {
        ArgumentNullException.ThrowIfNull(seal);
        ArgumentNullException.ThrowIfNull(training);
        var text = new StringBuilder();
        var (corpus, invariant) = (training.Corpus, CultureInfo.InvariantCulture);
        text.Append(invariant, $"# {seal.Name} {seal.Version}\n\n");
        text.Append(
            invariant,
            $"A language model of the Mistral architecture with {seal.Parameters:N0} parameters that words RoxMind's feedback on races.\n\n"
        );
        AppendData(text, corpus);
        text.Append("## Recipe\n\n");
        Append(text, "Pretraining on whole documents, all parameters", training.Pretraining);
        Append(text, "Tuning on responses, low-rank change of q and v, merged", training.Tuning);
        text.Append("\n```text\n");
        text.Append(
            invariant,
            $"coach corpus --results DIR --documents {corpus.Pretrain} --seed {corpus.Seed} --out corpus\n"
        );
        Append(text, "coach train --corpus corpus --out base", training.Pretraining);
        Append(text, "coach tune --corpus corpus --base base --out tuned", training.Tuning);
        text.Append(invariant, $"coach export --model tuned --name {seal.Name} --out models/default/coach\n```\n\n");
        AppendFigures(text, training, figures);
        return text.Append(Limits.ReplaceLineEndings("\n")).ToString();
    }

    private static void AppendData(StringBuilder text, CorpusManifest corpus) =>
        text.Append("## Data\n\n")
            .Append(
                string.Create(
                        CultureInfo.InvariantCulture,
                        $"""
                        {corpus.Pretrain:N0} texts to learn the language and {corpus.Tune:N0} to learn the task, composed by a phrase grammar on
                        {corpus.Real:N0} real and {corpus.Invented:N0} invented races that bundle {corpus.Bundle} analysed (corpus {corpus.Fingerprint[
                            ..12
                        ]},
                        seed {corpus.Seed}). Texts hold neither names nor times: values are references. Whole events are held out to judge by
                        ({corpus.HeldOut:N0} texts).


                        """
                    )
                    .ReplaceLineEndings("\n")
            );

    private static void Append(StringBuilder text, string what, TrainingStage? stage)
    {
        if (stage is null)
        {
            return;
        }

        var options = stage.Options;
        if (what.StartsWith("coach", StringComparison.Ordinal))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{what} --epochs {options.Epochs} --learning-rate {options.LearningRate} --batch-tokens {options.BatchTokens} --seed {options.Seed}\n"
            );
            return;
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"- {what}: {stage.Documents:N0} texts of {stage.Tokens:N0} tokens, AdamW, step size {options.LearningRate}"
        );
        text.Append(
            stage.Lora is { } lora
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $", r = {lora.Rank}, alpha = {lora.Alpha}, dropout = {lora.Dropout}.\n"
                )
                : ".\n"
        );
    }

    private static void AppendFigures(StringBuilder text, TrainingRecord training, CoachFigures? figures)
    {
        text.Append("## Figures\n\n| what | value |\n|---|---|\n");
        Row("Perplexity of held-out responses before pretraining", training.Pretraining?.Outcome.PerplexityBefore);
        Row("… after pretraining, before tuning", training.Pretraining?.Outcome.PerplexityAfter);
        Row("… after tuning", training.Tuning?.Outcome.PerplexityAfter);
        if (figures is not null)
        {
            Row("Texts on held-out events (`coach evaluate`)", figures.Texts);
            Row("… written by the model without the sentence planner, %", 100 * figures.ByModel);
            Row("… with all priorities in order, %", 100 * figures.PrioritiesInOrder);
            Row("… of 110 to 180 words, %", 100 * figures.ProperLength);
            Row("… distinct four words in a row, share", figures.Distinct);
            Row("The sentence planner's on the same races", figures.PlannerDistinct);
        }

        text.Append('\n');

        void Row(string what, double? value)
        {
            if (value is { } some)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {what} | {some:#,0.###} |\n");
            }
        }
    }
}
