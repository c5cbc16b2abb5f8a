using System.CommandLine;
using RoxMind.Training.Coach.Export.Onnx;
using RoxMind.Training.Coach.Learning;
using RoxMind.Training.Coach.Models;
using Spectre.Console;

namespace RoxMind.Training.Coach.Export;

/// <summary><c>coach random</c>: a model of random numbers, to try and to measure the runtime with.</summary>
internal static class RandomCommand
{
    private const int Vocabulary = 2_048;
    private const int Context = 1_024;

    private static readonly Dictionary<string, OnnxType> s_types = new(StringComparer.Ordinal)
    {
        ["fp32"] = OnnxType.Single,
        ["fp16"] = OnnxType.Half,
        ["bf16"] = OnnxType.BrainFloat,
    };

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
        var numbers = new Option<string>("--numbers")
        {
            Description = "Type of weights, caches and logits; the processor's kernels know no bf16.",
            DefaultValueFactory = _ => "fp32",
        };
        numbers.AcceptOnlyFromAmong([.. s_types.Keys]);
        var command = new Command("random", "Write a model of random numbers, to try the runtime and its speed with.")
        {
            tiny,
            seed,
            numbers,
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
                            Numbers = s_types[arguments.GetValue(numbers)!],
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
        // The trainer computes in single precision.
        using var logits = options.Numbers == OnnxType.Single ? reference(model.Config, model.Weights) : null;
        var seal = CoachExport.Write(model, options, logits);
        Consoles.Error().WriteLine(ExportArguments.Summary(seal, options.Output));
        return 0;
    }
}
