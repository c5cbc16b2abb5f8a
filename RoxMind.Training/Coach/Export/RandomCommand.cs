using System.CommandLine;
using RoxMind.Training.Coach.Learning;
using RoxMind.Training.Coach.Models;
using Spectre.Console;

namespace RoxMind.Training.Coach.Export;

/// <summary><c>coach random</c>: a model of random numbers, to try and to measure the runtime with.</summary>
internal static class RandomCommand
{
    private const int Vocabulary = 2_048;
    private const int Context = 1_024;

    private static readonly MistralConfig Tiny = new()
    {
        VocabSize = 512,
        HiddenSize = 32,
        IntermediateSize = 64,
        NumHiddenLayers = 2,
        NumAttentionHeads = 2,
        NumKeyValueHeads = 1,
        HeadDim = 16,
        MaxPositionEmbeddings = 256,
    };

    /// <summary>The verb with its options.</summary>
    /// <param name="reference">The trainer's logits.</param>
    public static Command Create(ReferenceLogitsSource reference)
    {
        var (shared, sizes) = (new ExportArguments(), new ModelSizeArguments());
        var tiny = new Option<bool>("--tiny")
        {
            Description = "The size that the tests use: some ten thousand numbers.",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same model.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command("random", "Write a model of random numbers, to try the runtime and its speed with.")
        {
            tiny,
            seed,
        };
        shared.AddTo(command);
        sizes.AddTo(command);
        command.SetAction(
            (arguments, cancellationToken) =>
                Task.FromResult(
                    Write(
                        arguments.GetValue(tiny) ? Tiny : sizes.Read(arguments, Vocabulary, Context),
                        arguments.GetValue(seed),
                        new CoachExportOptions
                        {
                            Output = arguments.GetRequiredValue(shared.Output),
                            Name = "random",
                            AdapterRank = arguments.GetValue(shared.AdapterRank),
                        },
                        reference,
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static int Write(
        MistralConfig config,
        int seed,
        CoachExportOptions options,
        ReferenceLogitsSource reference,
        CancellationToken cancellationToken
    )
    {
        var model = RandomModel.Make(config, (ulong)seed, cancellationToken);
        using var logits = reference(model.Config, model.Weights);
        var seal = CoachExport.Write(model, options, logits);
        Consoles.Error().WriteLine(ExportArguments.Summary(seal, options.Output));
        return 0;
    }
}
