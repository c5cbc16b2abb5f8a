using System.CommandLine;
using RoxMind.Inference.Tokenizers;
using RoxMind.Training.Coach.Corpus;
using RoxMind.Training.Coach.Models;
using RoxMind.Training.Coach.Torch;
using RoxMind.Training.Tracking;
using Spectre.Console;

namespace RoxMind.Training.Coach.Learning;

/// <summary><c>coach tune</c>: a model that knows the language learns the task, by a low-rank change (LoRA) that is merged into it.</summary>
internal static class TuneCommand
{
    private const string AdapterFolder = "adapter";

    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var shared = new LearningArguments(new LearningOptions { ResponseOnly = true, WeightDecay = 0 });
        var @base = new Option<string>("--base")
        {
            Description = "Folder of the model to tune: Hugging Face's form, config.json and safetensors.",
            Required = true,
        };
        var command = new Command(
            "tune",
            "Tune a model of the Mistral architecture on a corpus' task (LoRA of rank 8, alpha 16, dropout 0.05 on q and v; responses "
                + "only); writes the merged model, and the adapter beside it. Ended early, the same command goes on."
        )
        {
            @base,
        };
        shared.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                RunAsync(
                    shared.Read(arguments),
                    arguments.GetRequiredValue(@base),
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
        string baseFolder,
        CorpusFolder corpus,
        string output,
        string device,
        CancellationToken cancellationToken
    )
    {
        var (console, lora) = (Consoles.Error(), new LoraSettings());
        var manifest = corpus.Manifest();
        var start = MistralFolder.Read(baseFolder);
        var tokenizer = new TextTokenizer(start.Vocabulary, start.Config.VocabSize);
        TorchRuntime.Prepare();
        using var model = new MistralModel(start.Config, ComputePlace.Of(device));
        ModelWeights.Load(model, start.Weights);
        TorchSharp.torch.manual_seed(options.Seed);
        model.Adapt(lora);
        var work = LearningWork.Of(model, tokenizer, options, corpus, CorpusWriter.TuneFile, output);
        var outcome = await new LearningRun(
            TrackingStores.Choose(Environment.GetEnvironmentVariable, TimeProvider.System),
            console
        ).RunAsync(
            $"coach tune {manifest.Fingerprint[..12]}",
            manifest,
            work,
            done =>
            {
                new MistralFolder(start.Config, ModelWeights.Merged(model), start.Vocabulary).Write(output);
                PeftFolder.Write(
                    Path.Combine(output, AdapterFolder),
                    new PeftConfig
                    {
                        R = lora.Rank,
                        LoraAlpha = lora.Alpha,
                        LoraDropout = lora.Dropout,
                        BaseModelNameOrPath = Path.GetFileName(Path.TrimEndingDirectorySeparator(baseFolder)),
                    },
                    ModelWeights.Adapter(model)
                );
                new TrainingRecord(
                    manifest,
                    TrainingRecord.Read(baseFolder)?.Pretraining,
                    TrainingStage.Of(work, done, lora)
                ).Write(output);
                return LearningRun.Files(output, "tuned");
            },
            cancellationToken
        );
        console.WriteLine(
            $"Model in '{output}': perplexity of held-out responses {outcome.PerplexityAfter:F3} "
                + $"(before {outcome.PerplexityBefore:F3})."
        );
        return 0;
    }
}
