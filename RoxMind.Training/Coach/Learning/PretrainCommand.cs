using System.CommandLine;
using RoxMind.Inference.Tokenizers;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Models;
using RoxMind.Training.Coach.Torch;
using RoxMind.Training.Coach.Vocabularies;
using RoxMind.Training.Tracking;
using Spectre.Console;

namespace RoxMind.Training.Coach.Learning;

/// <summary><c>coach train</c>: a model of random numbers learns the language of a corpus.</summary>
internal static class PretrainCommand
{
    private const int Vocabulary = 2048;
    private const int Context = 512;

    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var (shared, size) = (new LearningArguments(new LearningOptions()), new ModelSizeArguments());
        var command = new Command(
            "train",
            "Train a vocabulary and a small model of the Mistral architecture on a corpus; writes a folder of Hugging Face's form. "
                + "Ended early, the same command goes on from the last checkpoint."
        );
        shared.AddTo(command);
        size.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                RunAsync(
                    shared.Read(arguments),
                    size.Read(arguments, Vocabulary, Context),
                    new CorpusFolder(arguments.GetRequiredValue(shared.Corpus)),
                    arguments.GetRequiredValue(shared.Output),
                    arguments.GetRequiredValue(shared.Device),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        LearningOptions options,
        MistralConfig config,
        CorpusFolder corpus,
        string output,
        string device,
        CancellationToken cancellationToken
    )
    {
        var console = Consoles.Error();
        var manifest = corpus.Manifest();
        var texts = corpus.Read(CorpusWriter.PretrainFile).SelectMany(one => new[] { one.Prompt, one.Response });
        var vocabulary = BytePairTrainer.Train(texts, config.VocabSize, cancellationToken);
        var tokenizer = new TextTokenizer(vocabulary, config.VocabSize);
        TorchRuntime.Prepare();
        using var model = new MistralModel(config, ComputePlace.Of(device));
        model.Randomize(options.Seed);
        var work = LearningWork.Of(model, tokenizer, options, corpus, CorpusWriter.PretrainFile, output);
        console.WriteLine(
            $"{work.Documents.Count} documents of {work.Documents.Sum(one => one.Tokens.Length)} tokens, "
                + $"{model.parameters().Sum(one => one.numel())} parameters."
        );
        var outcome = await new LearningRun(
            TrackingStores.Choose(Environment.GetEnvironmentVariable, TimeProvider.System),
            console
        ).RunAsync(
            $"coach train {manifest.Fingerprint[..12]}",
            manifest,
            work,
            done =>
            {
                new MistralFolder(config, ModelWeights.Merged(model), vocabulary).Write(output);
                new TrainingRecord(manifest, TrainingStage.Of(work, done), null).Write(output);
                return LearningRun.Files(output, "base");
            },
            cancellationToken
        );
        console.WriteLine(
            $"Model in '{output}': perplexity of held-out responses {outcome.PerplexityAfter:F3} "
                + $"(before {outcome.PerplexityBefore:F0})."
        );
        return 0;
    }
}
