using System.CommandLine;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Evaluation;
using RoxMind.Training.Coach.Export;
using RoxMind.Training.Coach.Learning;

namespace RoxMind.Training.Coach;

/// <summary><c>coach</c>: everything about the language model that words feedback.</summary>
internal static class CoachCommand
{
    /// <summary>The verb with its parts.</summary>
    public static Command Create() =>
        new("coach", "Make, train and judge the language model that words feedback.")
        {
            CorpusCommand.Create(),
            PretrainCommand.Create(),
            TuneCommand.Create(),
            ExportCommand.Create((config, weights) => new TorchLogits(config, weights)),
            EvaluateCoachCommand.Create(),
            RandomCommand.Create((config, weights) => new TorchLogits(config, weights)),
        };
}
